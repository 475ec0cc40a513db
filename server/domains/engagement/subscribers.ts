import { on } from '@/server/core/jobs';
import { bulkMailLate } from '@/server/core/mail/events';
import { jobGivenUp } from '@/server/core/maintenance/events';
import {
  attemptGraded,
  attemptSubmitted,
  submissionReviewed,
  submissionSent,
} from '@/server/domains/assessment/events';
import { certificateIssued } from '@/server/domains/certificates/events';
import { enrolmentCreated, lessonUnlocked } from '@/server/domains/learning/events';
import { mentorAssigned } from '@/server/domains/mentorship/events';
import {
  notifyCertificate,
  notifyEnrolled,
  notifyGraded,
  notifyGraders,
  notifyMentorAssigned,
  notifyMentors,
  notifyReviewed,
  notifyUnlocked,
  raiseAlarm,
} from './jobs';

// What opens by one's own next step, by an approval or by joining is told with that; these open without one.
const TOLD_BY_THEMSELVES = new Set(['date', 'override']);

/** What engagement does when something happens elsewhere. */
export const subscriptions = [
  on(submissionSent, notifyMentors, (p) => p),
  on(submissionReviewed, notifyReviewed, (p, { uuid }) => ({ ...p, event: uuid })),
  on(attemptSubmitted, notifyGraders, ({ attemptId, awaitsPerson }) => (awaitsPerson ? { attemptId } : null)),
  // What the machine graded, the learner saw at once.
  on(attemptGraded, notifyGraded, ({ attemptId, byPerson, unlockedLessonId }) =>
    byPerson ? { attemptId, unlockedLessonId: unlockedLessonId ?? null } : null,
  ),
  on(lessonUnlocked, notifyUnlocked, ({ personId, lessonId, source }) =>
    source === undefined || TOLD_BY_THEMSELVES.has(source) ? { personId, lessonId } : null,
  ),
  on(enrolmentCreated, notifyEnrolled, (p) => p),
  on(certificateIssued, notifyCertificate, (p) => p),
  on(mentorAssigned, notifyMentorAssigned, (p) => p),
  on(jobGivenUp, raiseAlarm, ({ job }, { occurredAt }) => ({ cause: job, day: occurredAt.slice(0, 10) })),
  on(bulkMailLate, raiseAlarm, ({ waiting, slot }) => ({ cause: 'bulk-mail', day: slot.slice(0, 10), waiting })),
];
