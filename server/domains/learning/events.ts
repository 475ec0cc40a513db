import { z } from 'zod';
import { defineEvent } from '@/server/core/outbox';

/** A person was enrolled in a course. */
export const enrolmentCreated = defineEvent('learning.enrolment_created', z.strictObject({ enrolmentId: z.string() }));

/** A learner completed everything a course requires. */
export const courseCompleted = defineEvent('learning.course_completed', z.strictObject({ enrolmentId: z.string() }));

/** A lesson opened for a learner. */
export const lessonUnlocked = defineEvent(
  'learning.lesson_unlocked',
  z.strictObject({ personId: z.string(), lessonId: z.string() }),
);
