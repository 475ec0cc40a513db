import { z } from 'zod';
import { defineEvent } from '@/server/core/outbox';

/** A learner has a mentor from now on. */
export const mentorAssigned = defineEvent(
  'mentorship.mentor_assigned',
  z.strictObject({ assignmentId: z.string().regex(/^\d+$/) }),
);
