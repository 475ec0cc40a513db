import type { TextAnchor } from '@/lib/rich-text/anchors';

/** Words of the review's client part; placeholders are filled in the browser. */
export type ReviewLabels = {
  panes: string;
  work: string;
  margin: string;
  select: string;
  selected: string;
  addNote: string;
  note: string;
  notePlaceholder: string;
  removeNote: string;
  comment: string;
  commentHelp: string;
  rubric: string;
  approve: string;
  return: string;
  consequence: string;
  keys: string;
  confirmApprove: string;
  confirmApproveText: string;
  confirmReturn: string;
  confirmReturnText: string;
  request: string;
  requestMissing: string;
  keep: string;
  working: string;
  failed: string;
  doneApproved: string;
  doneOpened: string;
  doneReturned: string;
  unsaved: string;
};

/** A note being written. */
export type DraftNote = { key: number; body: string; anchor: TextAnchor | null };

/** What a reviewer has entered and not sent. */
export type ReviewDraft = { notes: DraftNote[]; scores: Record<string, number>; comment: string };

/** Nothing entered. */
export const EMPTY_DRAFT: ReviewDraft = { notes: [], scores: {}, comment: '' };
