'use client';
import { Button } from '@/components/ui/button';
import { X } from '@/components/ui/icons';
import { MarkNumber } from '@/components/ui/margin-note';
import { Textarea } from '@/components/ui/textarea';
import { fill } from '@/lib/i18n/fill';
import type { TextAnchor } from '@/lib/rich-text/anchors';
import type { DraftNote, ReviewLabels } from './types';

type MarginNotesProps = {
  notes: DraftNote[];
  selected: TextAnchor | null;
  labels: ReviewLabels;
  focusKey: number | null;
  onAdd: () => void;
  onChange: (key: number, body: string) => void;
  onRemove: (key: number) => void;
};

/** Notes being written beside the work, numbered like the words they speak of. */
export function MarginNotes({ notes, selected, labels, focusKey, onAdd, onChange, onRemove }: MarginNotesProps) {
  return (
    <div>
      {notes.map((note, index) => {
        const number = index + 1;
        return (
          <div
            key={note.key}
            className="grid grid-cols-[1.375rem_minmax(0,1fr)_auto] gap-2.5 border-b border-line py-3"
          >
            <span className="pt-1.5">
              <MarkNumber value={number} />
            </span>
            <div className="min-w-0">
              {note.anchor && (
                <p dir="auto" className="mb-1.5 line-clamp-2 text-sm text-ink-2">
                  <mark>{note.anchor.quote}</mark>
                </p>
              )}
              <Textarea
                aria-label={fill(labels.note, { number })}
                placeholder={labels.notePlaceholder}
                rows={2}
                maxLength={4_000}
                className="min-h-16"
                autoFocus={note.key === focusKey}
                value={note.body}
                onChange={(event) => onChange(note.key, event.currentTarget.value)}
              />
            </div>
            <Button
              variant="ghost"
              size="sm"
              icon
              aria-label={fill(labels.removeNote, { number })}
              onClick={() => onRemove(note.key)}
            >
              <X size="s" />
            </Button>
          </div>
        );
      })}
      {selected ? (
        <div className="py-3">
          <p dir="auto" className="mb-2 line-clamp-3 text-sm">
            <mark>{selected.quote}</mark>
          </p>
          <Button variant="soft" onMouseDown={(event) => event.preventDefault()} onClick={onAdd}>
            {labels.addNote}
          </Button>
        </div>
      ) : (
        <p className="py-3 text-sm text-ink-3">{labels.select}</p>
      )}
    </div>
  );
}
