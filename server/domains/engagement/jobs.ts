import { z } from 'zod';
import { defineClockJob, defineJob } from '@/server/core/jobs';

const id = z.string().regex(/^\d+$/);

/** Tells whoever reads the work that a version was handed in. */
export const notifyMentors = defineJob({
  name: 'engagement.notify-mentors',
  input: z.strictObject({ submissionId: id, version: z.number().int() }),
  key: (p) => `${p.submissionId}:${p.version}`,
});

/** Tells the learner what was decided, in the app and by mail. `event` names the one decision. */
export const notifyReviewed = defineJob({
  name: 'engagement.notify-reviewed',
  input: z.strictObject({
    submissionId: id,
    decision: z.enum(['approved', 'returned']),
    unlockedLessonId: id.nullable(),
    event: z.uuid(),
  }),
  key: (p) => p.event,
});

/** Tells those who grade the course that the long answers of a quiz wait. */
export const notifyGraders = defineJob({
  name: 'engagement.notify-graders',
  input: z.strictObject({ attemptId: id }),
  key: (p) => p.attemptId,
});

/** Tells the learner that somebody read the long answers of a quiz, in the app and by mail. */
export const notifyGraded = defineJob({
  name: 'engagement.notify-graded',
  input: z.strictObject({ attemptId: id, unlockedLessonId: id.nullable() }),
  key: (p) => p.attemptId,
});

/** Tells the learner that a lesson opened. */
export const notifyUnlocked = defineJob({
  name: 'engagement.notify-unlocked',
  input: z.strictObject({ personId: id, lessonId: id }),
  key: (p) => `${p.personId}:${p.lessonId}`,
});

/** Tells the learner that they have a place in a course. */
export const notifyEnrolled = defineJob({
  name: 'engagement.notify-enrolled',
  input: z.strictObject({ enrolmentId: id }),
  key: (p) => p.enrolmentId,
});

/** Tells the learner that their certificate is there, in the app and by mail. */
export const notifyCertificate = defineJob({
  name: 'engagement.notify-certificate',
  input: z.strictObject({ certificateId: id }),
  key: (p) => p.certificateId,
});

/** Tells the learner who reads their work from now on. */
export const notifyMentorAssigned = defineJob({
  name: 'engagement.notify-mentor-assigned',
  input: z.strictObject({ assignmentId: id }),
  key: (p) => p.assignmentId,
});

/** Tells staff that the machine behind the school needs a look. One per cause and day; `waiting` counts late mails. */
export const raiseAlarm = defineJob({
  name: 'engagement.raise-alarm',
  input: z.strictObject({ cause: z.string(), day: z.iso.date(), waiting: z.number().int().optional() }),
  key: (p) => `${p.cause}:${p.day}`,
});

/** Daily at 10:00 UTC: reminds of work due within two days, and clears notices put away half a year ago. */
export const scheduleNotifications = defineClockJob({
  name: 'engagement.schedule-notifications',
  backoffMs: 30_000,
});
