'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useRef, useState } from 'react';
import { createUploader } from '@/components/media/uploader';
import { FileDrop, type FileDropLabels, fileSize } from '@/components/patterns/file-drop';
import { Num } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { Dialog } from '@/components/ui/dialog';
import { TextareaField } from '@/components/ui/field';
import { Check, CloudOff } from '@/components/ui/icons';
import { Problem } from '@/components/ui/problem';
import { useDraft } from './use-draft';
import { useKeptFiles } from './use-kept-files';

/** Words of the editor. */
export type EditorLabels = {
  draft: string;
  draftHelp: string;
  saved: string;
  saving: string;
  notSaved: string;
  offline: string;
  files: string;
  filesTypes: string;
  filesFailed: string;
  keepFiles: string;
  send: string;
  sending: string;
  sentNow: string;
  sendTitle: string;
  sendText: string;
  keep: string;
  empty: string;
  failed: string;
  drop: FileDropLabels;
};

type AssignmentEditorProps = {
  item: string;
  draft: { text: string; savedAt: string | null };
  limits: { files: number; fileBytes: number };
  /** Files of the version before, which may go along again. */
  earlier: { uuid: string; name: string; sizeBytes: number }[];
  timeZone: string;
  labels: EditorLabels;
};

/** The learner's own work: text that saves itself, files, and sending after a question. */
export function AssignmentEditor({ item, draft, limits, earlier, timeZone, labels }: AssignmentEditorProps) {
  const router = useRouter();
  const save = useCallback(
    async (text: string) => {
      const { api } = await import('@/components/patterns/api-client');
      return (await api.assessment.saveDraft.mutate({ item, text })).savedAt;
    },
    [item],
  );
  const { text, write, state, savedAt, flush, done } = useDraft(`draft:${item}`, draft, save);
  const [files, setFiles] = useState<string[]>([]);
  const [again, setAgain] = useState<string[]>(() => earlier.map((file) => file.uuid));
  const { before, keep } = useKeptFiles(`files:${item}`);
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [sent, setSent] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const work = useRef<HTMLTextAreaElement>(null);
  const uploader = useMemo(
    () => createUploader({ purpose: 'assignment_submission', labels: { failed: labels.filesFailed } }),
    [labels.filesFailed],
  );
  const all = [...again, ...files];

  const ask = () => {
    const empty = text.trim() === '' && all.length === 0;
    setError(null);
    setMissing(empty);
    setAsking(!empty);
    if (empty) work.current?.focus();
  };

  const send = async () => {
    if (working) return;
    setWorking(true);
    const { api, toApiError } = await import('@/components/patterns/api-client');
    try {
      await flush();
      await api.assessment.submitAssignment.mutate({ item, text, files: all });
      done();
      keep([]);
      setSent(true);
      setAsking(false);
      router.refresh();
    } catch (e) {
      const known = toApiError(e);
      setError(known.fields[0]?.message ?? (known.message || labels.failed));
      setAsking(false);
    } finally {
      setWorking(false);
    }
  };

  return (
    <div className="mt-6 flex flex-col gap-6">
      <div>
        <TextareaField
          name={`work-${item}`}
          label={labels.draft}
          help={labels.draftHelp}
          aside={<SaveNote state={state} savedAt={savedAt} timeZone={timeZone} labels={labels} />}
          className="text-base"
          rows={10}
          maxLength={50_000}
          ref={work}
          error={missing && text.trim() === '' && all.length === 0 ? labels.empty : undefined}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <div role="status">
          {(state === 'offline' || state === 'failed') && (
            <p className="mt-2 flex items-start gap-2 text-sm text-warn-text">
              <CloudOff size="s" className="mt-0.5" />
              <span>{state === 'offline' ? labels.offline : labels.notSaved}</span>
            </p>
          )}
        </div>
      </div>
      {earlier.length > 0 && (
        <fieldset>
          <legend className="lab">{labels.keepFiles}</legend>
          {earlier.map((file) => (
            <Checkbox
              key={file.uuid}
              label={
                <>
                  <bdi>{file.name}</bdi> <Num className="text-sm text-ink-3">{fileSize(file.sizeBytes)}</Num>
                </>
              }
              checked={again.includes(file.uuid)}
              onChange={(event) =>
                setAgain((now) =>
                  event.target.checked ? [...now, file.uuid] : now.filter((uuid) => uuid !== file.uuid),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <FileDrop
        name={`files-${item}`}
        label={labels.files}
        uploader={uploader}
        labels={labels.drop}
        maxSize={limits.fileBytes}
        maxFiles={Math.max(1, limits.files - again.length)}
        types={labels.filesTypes}
        before={before}
        onChange={(sent) => {
          setFiles(sent.map((file) => file.id));
          keep(sent);
        }}
      />
      <div>
        {sent ? (
          <p role="status" className="flex items-center gap-2 font-medium">
            <Check />
            {labels.sentNow}
          </p>
        ) : (
          <Button variant="primary" onClick={ask}>
            {labels.send}
          </Button>
        )}
        <Problem text={error} />
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        busy={working}
        title={labels.sendTitle}
        footer={
          <>
            <Button variant="ghost" data-safe onClick={() => setAsking(false)}>
              {labels.keep}
            </Button>
            <Button variant="primary" working={working} workingLabel={labels.sending} onClick={() => void send()}>
              {labels.send}
            </Button>
          </>
        }
      >
        {labels.sendText}
      </Dialog>
    </div>
  );
}

type SaveNoteProps = {
  state: string;
  savedAt: string | null;
  timeZone: string;
  labels: Pick<EditorLabels, 'saved' | 'saving'>;
};

function SaveNote({ state, savedAt, timeZone, labels }: SaveNoteProps) {
  if (state === 'saving') return <span className="text-ink-3">{labels.saving}</span>;
  if (!savedAt) return null;
  const [start = '', rest = ''] = labels.saved.split('{time}');
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  return (
    <span className="text-ink-2">
      {start}
      <Num>{clock.format(new Date(savedAt))}</Num>
      {rest}
    </span>
  );
}
