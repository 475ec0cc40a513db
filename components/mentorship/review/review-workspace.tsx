'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { MarkedText } from '@/components/assessment/shared/marked-text';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { TextareaField } from '@/components/ui/field';
import { Check } from '@/components/ui/icons';
import { useToast } from '@/components/ui/toast';
import { fill } from '@/lib/i18n/fill';
import type { TextAnchor } from '@/lib/rich-text/anchors';
import type { CriterionDto } from '@/server/domains/assessment';
import { type Asking, DecisionDialogs } from './decision-dialogs';
import { MarginNotes } from './margin-notes';
import { RubricForm } from './rubric-form';
import { selectedAnchor } from './selection';
import type { ReviewLabels } from './types';
import { useReviewDraft } from './use-review-draft';

type ReviewWorkspaceProps = {
  submission: string;
  version: number;
  text: string;
  rubric: CriterionDto[];
  /** Where to go after the decision, and with J and K. */
  hrefs: { next: string | null; previous: string | null; queue: string };
  labels: ReviewLabels;
  /** What stands above and below the text: tabs, files, what was asked for last time. */
  above: ReactNode;
  below: ReactNode;
  /** Shown instead of the text while another tab is open. */
  instead: ReactNode | null;
  noText: string;
};

/** The work at the start, the margin at the end: notes beside words, rubric, decision. */
export function ReviewWorkspace(props: ReviewWorkspaceProps) {
  const { submission, version, text, rubric, hrefs, labels } = props;
  const router = useRouter();
  const toast = useToast();
  const { draft, change, forget } = useReviewDraft(submission, version);
  const [selected, setSelected] = useState<TextAnchor | null>(null);
  const [focusKey, setFocusKey] = useState<number | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const [working, setWorking] = useState(false);
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [pane, setPane] = useState<'work' | 'margin'>('work');
  const work = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const look = () => {
      const inMargin = document.activeElement?.closest('[data-margin]');
      if (!inMargin) setSelected(selectedAnchor(work.current, text));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [text]);

  const addNote = useCallback(() => {
    const key = Date.now();
    change((now) => ({ notes: [...now.notes, { key, body: '', anchor: selected }] }));
    setFocusKey(key);
    setSelected(null);
    setPane('margin');
  }, [change, selected]);

  const notes = draft.notes.map((note, index) => ({ number: index + 1, anchor: note.anchor }));
  const written = draft.notes.filter((note) => note.body.trim() !== '');

  const decide = async (decision: 'approved' | 'returned') => {
    if (working) return;
    if (decision === 'returned' && draft.comment.trim() === '' && written.length === 0) {
      setMissing(true);
      return;
    }
    setMissing(false);
    setWorking(true);
    setError(null);
    const { api, toApiError } = await import('@/components/patterns/api-client');
    try {
      const receipt = await api.assessment.reviewSubmission.mutate({
        submission,
        version,
        decision,
        comment: draft.comment,
        scores: Object.entries(draft.scores).map(([criterion, points]) => ({ criterion, points })),
        comments: written.map(({ body, anchor }) => ({ body, anchor })),
      });
      forget();
      setAsking(null);
      const opened = receipt.unlockedLesson?.title;
      toast({
        text:
          decision === 'returned'
            ? labels.doneReturned
            : opened
              ? fill(labels.doneOpened, { lesson: opened })
              : labels.doneApproved,
      });
      router.push(hrefs.next ?? hrefs.queue);
      router.refresh();
    } catch (e) {
      const known = toApiError(e);
      setError(known.message || labels.failed);
    } finally {
      setWorking(false);
    }
  };

  const open = useCallback((what: Asking) => {
    setError(null);
    setMissing(false);
    setAsking(what);
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (asking || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('textarea, input:not([type=radio]), select, dialog'))
        return;
      // by the key's place, so that it works on an Arabic keyboard too
      const act = { KeyA: 'approve', KeyR: 'return', KeyJ: 'next', KeyK: 'previous', KeyN: 'note' }[event.code];
      if (act === 'approve') open('approved');
      else if (act === 'return') open('returned');
      else if (act === 'note' && selected) addNote();
      else if (act === 'next' && hrefs.next) router.push(hrefs.next);
      else if (act === 'previous' && hrefs.previous) router.push(hrefs.previous);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [addNote, asking, hrefs, open, router, selected]);

  return (
    <div className="grid flex-1 content-start lg:min-h-0 lg:grid-cols-[minmax(0,1fr)_25rem] lg:content-stretch">
      <div role="tablist" aria-label={labels.panes} className="tabs px-5 lg:hidden">
        {(['work', 'margin'] as const).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={pane === name}
            aria-controls={`pane-${name}`}
            onClick={() => setPane(name)}
          >
            {labels[name]}
            {name === 'margin' && draft.notes.length > 0 && <span className="cnt"> {draft.notes.length}</span>}
          </button>
        ))}
      </div>
      <section
        id="pane-work"
        aria-label={labels.work}
        className={cx('min-w-0 px-5 pt-6 pb-12 lg:overflow-y-auto lg:px-9', pane !== 'work' && 'max-lg:hidden')}
      >
        {props.above}
        <div className="max-w-[46rem] pt-6">
          {props.instead ?? (
            <div ref={work}>
              {text ? <MarkedText text={text} notes={notes} /> : <p className="text-ink-3">{props.noText}</p>}
            </div>
          )}
          {props.below}
        </div>
      </section>
      <aside
        id="pane-margin"
        data-margin
        aria-label={labels.margin}
        className={cx('flex min-h-0 flex-col border-line bg-canvas lg:border-s', pane !== 'margin' && 'max-lg:hidden')}
      >
        <div className="flex-1 overflow-y-auto px-6 pt-5 pb-4">
          <h2 className="text-base">{labels.margin}</h2>
          <MarginNotes
            notes={draft.notes}
            selected={selected}
            labels={labels}
            focusKey={focusKey}
            onAdd={addNote}
            onChange={(key, body) =>
              change((now) => ({ notes: now.notes.map((note) => (note.key === key ? { ...note, body } : note)) }))
            }
            onRemove={(key) => change((now) => ({ notes: now.notes.filter((note) => note.key !== key) }))}
          />
          <TextareaField
            name="comment"
            label={labels.comment}
            help={labels.commentHelp}
            rows={3}
            maxLength={10_000}
            value={draft.comment}
            onChange={(event) => change({ comment: event.currentTarget.value })}
          />
          <RubricForm
            rubric={rubric}
            scores={draft.scores}
            title={labels.rubric}
            onScore={(criterion, points) => change((now) => ({ scores: { ...now.scores, [criterion]: points } }))}
          />
        </div>
        <div className="border-t border-line bg-surface px-6 pt-4 pb-5 max-lg:sticky max-lg:bottom-0 max-md:bottom-17">
          <div className="flex gap-2.5">
            <Button variant="primary" className="flex-1" aria-keyshortcuts="A" onClick={() => open('approved')}>
              <Check size="s" />
              {labels.approve}
            </Button>
            <Button aria-keyshortcuts="R" onClick={() => open('returned')}>
              {labels.return}
            </Button>
          </div>
          <p className="mt-2.5 text-sm text-ink-3">{labels.consequence}</p>
          <p className="mt-1 text-sm text-ink-3 pointer-coarse:hidden">{labels.keys}</p>
        </div>
      </aside>
      <DecisionDialogs
        asking={asking}
        working={working}
        error={error}
        missing={missing}
        comment={draft.comment}
        approveLabel={labels.approve}
        consequence={labels.consequence}
        labels={labels}
        onComment={(comment) => {
          setMissing(false);
          change({ comment });
        }}
        onClose={() => setAsking(null)}
        onDecide={(decision) => void decide(decision)}
      />
    </div>
  );
}
