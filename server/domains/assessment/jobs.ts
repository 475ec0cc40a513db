import { z } from 'zod';
import { defineJob } from '@/server/core/jobs';

/** Ends an attempt whose time is over when its learner did not come back to hand it in. */
export const closeOverdueAttempt = defineJob({
  name: 'assessment.close-overdue-attempt',
  queue: 'maintenance',
  input: z.strictObject({ attemptId: z.string().regex(/^\d+$/) }),
  key: (payload) => payload.attemptId,
});
