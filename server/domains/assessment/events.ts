import { z } from 'zod';
import { defineEvent } from '@/server/core/outbox';

const id = z.string().regex(/^\d+$/);

/** A learner handed in a version of an assignment; someone should read it. */
export const submissionSent = defineEvent(
  'assessment.submission_sent',
  z.strictObject({ submissionId: id, version: z.number().int().positive() }),
);

/** A person decided on a submission. On approval `unlockedLessonId` names the lesson that opened, if one did. */
export const submissionReviewed = defineEvent(
  'assessment.submission_reviewed',
  z.strictObject({
    submissionId: id,
    decision: z.enum(['approved', 'returned']),
    unlockedLessonId: id.nullable(),
  }),
);

/** A quiz was handed in; with `awaitsPerson` an essay waits to be read. */
export const attemptSubmitted = defineEvent(
  'assessment.attempt_submitted',
  z.strictObject({ attemptId: id, awaitsPerson: z.boolean() }),
);

/**
 * Every answer of an attempt has its points. With `byPerson` somebody read its essays; `unlockedLessonId` then names the
 * lesson that opened with it, if one did.
 */
export const attemptGraded = defineEvent(
  'assessment.attempt_graded',
  z.strictObject({
    attemptId: id,
    passed: z.boolean(),
    byPerson: z.boolean().optional(),
    unlockedLessonId: id.nullish(),
  }),
);
