import { z } from 'zod';

/** Hours within which a learner is promised an answer to handed-in work. */
export const REVIEW_PROMISE_HOURS = 24;

/** Most letters of handed-in text, of a comment on the whole and of one note in the margin. */
export const SUBMISSION_LIMITS = { text: 50_000, comment: 10_000, note: 4_000, notes: 200, files: 20 } as const;

/** The assignment is named by its content item. */
export const saveDraftInput = z.strictObject({ item: z.uuid(), text: z.string().max(SUBMISSION_LIMITS.text) });

/** Work that is handed in: words, files, or both. */
export const submitAssignmentInput = z.strictObject({
  item: z.uuid(),
  text: z.string().max(SUBMISSION_LIMITS.text),
  files: z.array(z.uuid()).max(SUBMISSION_LIMITS.files).default([]),
});

/** Highlighted words: their place in the text of the version, and the words themselves as a check. */
export const noteAnchor = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1), quote: z.string().min(1).max(2_000) })
  .refine((anchor) => anchor.end > anchor.start, 'invalid');

/** An anchor. */
export type NoteAnchor = z.infer<typeof noteAnchor>;

/** A decision on one version, with its reasons. Returning without a word is refused. */
export const reviewSubmissionInput = z
  .strictObject({
    submission: z.uuid(),
    version: z.int().min(1),
    decision: z.enum(['approved', 'returned']),
    comment: z.string().trim().max(SUBMISSION_LIMITS.comment).default(''),
    scores: z
      .array(z.strictObject({ criterion: z.uuid(), points: z.number().min(0).max(1_000) }))
      .max(50)
      .default([]),
    comments: z
      .array(
        z.strictObject({
          body: z.string().trim().min(1).max(SUBMISSION_LIMITS.note),
          anchor: noteAnchor.nullable().default(null),
        }),
      )
      .max(SUBMISSION_LIMITS.notes)
      .default([]),
  })
  .refine((input) => input.decision === 'approved' || input.comment !== '' || input.comments.length > 0, {
    path: ['comment'],
    message: 'required',
  });

/** What a review form holds. */
export type ReviewSubmissionInput = z.input<typeof reviewSubmissionInput>;

/** States a reader's list can be narrowed to. */
export const QUEUE_STATES = ['waiting', 'returned', 'approved'] as const;

/** One page of the work that a reader may see. */
export const listSubmissionsInput = z.strictObject({
  state: z.enum(QUEUE_STATES).default('waiting'),
  course: z.string().max(200).optional(),
  learner: z.uuid().optional(),
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(100).default(30),
});
/** One piece of work in the waiting queue, of all courses or of one. */
export const queuePlaceInput = z.strictObject({ submission: z.uuid(), course: z.string().max(200).optional() });
