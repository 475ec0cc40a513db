'use client';
import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Check, CircleAlert, FileText, Pause, Play, Upload, X } from '@/components/ui/icons';
import { fileSize } from '@/lib/i18n/file-size';
import { fill } from '@/lib/i18n/fill';
import { plainLine } from '@/lib/i18n/plain-line';

export { fileSize };

/** What an upload tells while it runs. */
export type UploadEvents = {
  onProgress: (sent: number, total: number) => void;
  /** `id` is what the form sends for this file. */
  onDone: (id: string) => void;
  onError: (reason: string) => void;
  /** The network is gone; it goes on by itself. */
  onPaused: () => void;
};

/** Sends one file; knows nothing of the page. */
export type Uploader = {
  start: (file: File, events: UploadEvents) => { cancel: () => void; resume: () => void; pause?: () => void };
};

/** A file that has arrived. */
export type SentFile = { id: string; name: string; size: number };

/** Words of the field; {name}, {size}, {limit}, {types} are filled in. */
export type FileDropLabels = {
  /** "Drop files here, or choose them." */
  prompt: string;
  choose: string;
  /** "PDF, Word or pictures, up to {limit} each." */
  rule: string;
  /** "{name} is {size}; the limit is {limit}." */
  tooLarge: string;
  /** "{name} is of a kind that is not taken here: {types}." */
  wrongType: string;
  tooMany: string;
  paused: string;
  done: string;
  cancel: string;
  remove: string;
  pause: string;
  resume: string;
};

type Row = {
  key: number;
  name: string;
  size: number;
  sent: number;
  state: 'sending' | 'paused' | 'done' | 'failed';
  id?: string;
  reason?: string;
  pausable?: boolean;
};

type FileDropProps = {
  /** Hidden fields with this name carry the ids of the finished files. */
  name: string;
  label: string;
  uploader: Uploader;
  labels: FileDropLabels;
  /** Bytes. */
  maxSize: number;
  maxFiles?: number;
  /** As in the `accept` attribute. */
  accept?: string;
  /** The kinds in words, for the rule and the refusal. */
  types: string;
  /** Files that arrived on an earlier visit; may come after the first drawing. */
  before?: SentFile[];
  /** Whatever has arrived and was not taken out again; called when that changes. */
  onChange?: (files: SentFile[]) => void;
};

/** Whether a file is of a kind the field takes. */
export function takes(accept: string | undefined, file: { name: string; type: string }): boolean {
  if (!accept) return true;
  return accept.split(',').some((raw) => {
    const kind = raw.trim().toLowerCase();
    if (kind.startsWith('.')) return file.name.toLowerCase().endsWith(kind);
    return kind.endsWith('/*') ? file.type.startsWith(kind.slice(0, -1)) : file.type === kind;
  });
}

/** Files by drop or by button; each is a row whose line inks. A refusal names the reason and the limit. */
export function FileDrop({
  name,
  label,
  uploader,
  labels,
  maxSize,
  maxFiles = 10,
  accept,
  types,
  before,
  onChange,
}: FileDropProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef(new Map<number, ReturnType<Uploader['start']>>());
  const next = useRef(0);
  const [rows, setRows] = useState<Row[]>([]);
  const [refused, setRefused] = useState<string[]>([]);
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (!before || before.length === 0) return;
    const earlier = before.map((file): Row => {
      next.current += 1;
      return { ...file, key: next.current, sent: file.size, state: 'done' };
    });
    setRows((all) => [...earlier.filter((row) => !all.some((one) => one.id === row.id)), ...all]);
  }, [before]);

  const finished = JSON.stringify(rows.flatMap(({ id, name, size }) => (id ? { id, name, size } : [])));
  const told = useRef('[]');
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  }, [onChange]);
  useEffect(() => {
    if (told.current === finished) return;
    told.current = finished;
    tell.current?.(JSON.parse(finished) as SentFile[]);
  }, [finished]);

  const patch = (key: number, part: Partial<Row>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...part } : row)));

  const start = (file: File) => {
    next.current += 1;
    const key = next.current;
    // as the server will keep it: a name of its own device could turn the size and the buttons beside it
    setRows((all) => [...all, { key, name: plainLine(file.name), size: file.size, sent: 0, state: 'sending' }]);
    const upload = uploader.start(file, {
      onProgress: (sent) => patch(key, { sent, state: 'sending' }),
      onDone: (fileId) => patch(key, { id: fileId, sent: file.size, state: 'done' }),
      onError: (reason) => patch(key, { state: 'failed', reason }),
      onPaused: () => patch(key, { state: 'paused' }),
    });
    running.current.set(key, upload);
    if (upload.pause) patch(key, { pausable: true });
  };

  const add = (files: Iterable<File>) => {
    const no: string[] = [];
    let room = maxFiles - rows.length;
    for (const file of files) {
      const facts = { name: plainLine(file.name), size: fileSize(file.size), limit: fileSize(maxSize), types };
      if (!takes(accept, file)) no.push(fill(labels.wrongType, facts));
      else if (file.size > maxSize) no.push(fill(labels.tooLarge, facts));
      else if (room <= 0) no.push(fill(labels.tooMany, { ...facts, count: maxFiles }));
      else {
        room -= 1;
        start(file);
      }
    }
    setRefused(no);
  };

  const drop = (row: Row) => {
    if (row.state !== 'done') running.current.get(row.key)?.cancel();
    running.current.delete(row.key);
    setRows((all) => all.filter((one) => one.key !== row.key));
    input.current?.focus();
  };

  return (
    <fieldset aria-describedby={`${id}-rule`} data-field={name}>
      <legend className="lab">{label}</legend>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same */}
      <div
        className="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
      >
        <div className="flex items-start gap-3">
          <Upload className="mt-0.5 text-ink-3" />
          <div>
            <p>{labels.prompt}</p>
            <p id={`${id}-rule`} className="text-sm text-ink-3">
              {fill(labels.rule, { limit: fileSize(maxSize), types })}
            </p>
          </div>
        </div>
        <label className="btn btn-secondary has-[:focus-visible]:shadow-(--focus)">
          {labels.choose}
          <input
            ref={input}
            id={id}
            type="file"
            className="sr-only"
            multiple={maxFiles > 1}
            accept={accept}
            onChange={(event) => {
              add(event.currentTarget.files ?? []);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <div role="alert">
        {refused.map((reason) => (
          <p key={reason} className="help help-error">
            <CircleAlert />
            <span>{reason}</span>
          </p>
        ))}
      </div>
      <ul className="mt-1">
        {rows.map((row) => (
          <FileRow
            key={row.key}
            row={row}
            name={name}
            labels={labels}
            onRemove={() => drop(row)}
            onPause={
              row.pausable
                ? () => {
                    running.current.get(row.key)?.pause?.();
                    patch(row.key, { state: 'paused' });
                  }
                : undefined
            }
            onResume={() => {
              patch(row.key, { state: 'sending' });
              running.current.get(row.key)?.resume();
            }}
          />
        ))}
      </ul>
    </fieldset>
  );
}

type FileRowProps = {
  row: Row;
  name: string;
  labels: FileDropLabels;
  onRemove: () => void;
  onPause?: () => void;
  onResume: () => void;
};

function FileRow({ row, name, labels, onRemove, onPause, onResume }: FileRowProps) {
  const share = row.size > 0 ? Math.round((row.sent / row.size) * 100) : 100;
  const said =
    row.state === 'paused'
      ? labels.paused
      : row.state === 'failed'
        ? row.reason
        : row.state === 'done'
          ? labels.done
          : '';
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-2.5">
      {row.state === 'done' ? (
        <Check />
      ) : row.state === 'failed' ? (
        <CircleAlert className="text-danger-text" />
      ) : (
        <FileText className="text-ink-3" />
      )}
      <span className="min-w-0">
        <bdi className="wrap-anywhere">{row.name}</bdi>{' '}
        <bdi dir="ltr" className="num text-sm text-ink-3">
          {fileSize(row.size)}
        </bdi>
      </span>
      <span className="flex gap-1">
        {row.state === 'sending' && onPause && (
          <Button variant="ghost" size="sm" icon aria-label={`${labels.pause}: ${row.name}`} onClick={onPause}>
            <Pause size="s" />
          </Button>
        )}
        {(row.state === 'paused' || row.state === 'failed') && (
          <Button variant="ghost" size="sm" icon aria-label={`${labels.resume}: ${row.name}`} onClick={onResume}>
            <Play size="s" />
          </Button>
        )}
        <Button
          variant="ghost"
          size="sm"
          icon
          aria-label={`${row.state === 'done' ? labels.remove : labels.cancel}: ${row.name}`}
          onClick={onRemove}
        >
          <X size="s" />
        </Button>
      </span>
      {row.state !== 'done' && (
        <span
          role="progressbar"
          aria-label={row.name}
          aria-valuenow={share}
          aria-valuemin={0}
          aria-valuemax={100}
          className="ln ln-t col-span-2 col-start-2 mt-1.5"
          style={{ '--p': `${share}%` } as CSSProperties}
        >
          <i />
        </span>
      )}
      <span
        role="status"
        className={`col-span-2 col-start-2 text-sm ${row.state === 'failed' ? 'text-danger-text' : 'text-ink-3'}`}
      >
        {said}
      </span>
      {row.id && <input type="hidden" name={name} value={row.id} />}
    </li>
  );
}
