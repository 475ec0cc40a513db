import { z } from 'zod';
import { defineEvent } from '@/server/core/outbox';

const id = z.string().regex(/^\d+$/);

/** A person was given a place in a course, whatever granted it. */
export const enrolmentCreated = defineEvent('learning.enrolment_created', z.strictObject({ enrolmentId: id }));

/** Every required item of a lesson has its proof. */
export const lessonCompleted = defineEvent(
  'learning.lesson_completed',
  z.strictObject({ enrolmentId: id, lessonId: id }),
);

/** A lesson opened for a learner; `source` says what opened it. */
export const lessonUnlocked = defineEvent(
  'learning.lesson_unlocked',
  z.strictObject({ personId: id, lessonId: id, source: z.string().optional() }),
);

/** The last lesson of a course was completed. */
export const courseCompleted = defineEvent('learning.course_completed', z.strictObject({ enrolmentId: id }));
