import { z } from 'zod';
import { defineEvent } from '@/server/core/outbox';

/** A learner sent a version of their work. */
export const submissionSent = defineEvent(
  'assessment.submission_sent',
  z.strictObject({ submissionId: z.string(), version: z.number().int() }),
);

/** A reviewer approved or returned a submission; `unlockedLessonId` is the lesson that opened because of it. */
export const submissionReviewed = defineEvent(
  'assessment.submission_reviewed',
  z.strictObject({
    submissionId: z.string(),
    decision: z.enum(['approved', 'returned']),
    unlockedLessonId: z.string().nullable(),
  }),
);
