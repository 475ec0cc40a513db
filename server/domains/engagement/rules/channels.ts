import { lookupType } from '@/server/domains/lookups';
import type { NoticeType } from '../schema';

/**
 * The kind of notification each notice is, by its code in the vocabulary `notification_types` (LKP-36). Two notices may be
 * one kind: what was handed in is told in other words to those who have to find a mentor first.
 */
export const NOTICE_KINDS: Readonly<Record<NoticeType, string>> = {
  submission_sent: 'submission_received',
  submission_unassigned: 'submission_received',
  submission_approved: 'submission_approved',
  submission_returned: 'submission_returned',
  essay_sent: 'essay_received',
  essay_unassigned: 'essay_received',
  quiz_graded: 'quiz_graded',
  lesson_unlocked: 'lesson_unlocked',
  enrolled: 'enrolment',
  certificate_issued: 'certificate_issued',
  assignment_due: 'assignment_due',
  mentor_assigned: 'mentor_assigned',
  job_given_up: 'machine_stuck',
  mail_late: 'machine_stuck',
};

const kinds = new Map(lookupType('notification_types').values.map((value) => [value.code, value.metadata?.channels]));

/** Whether a notice of this type goes out by this channel, as the vocabulary says. */
export function goesBy(type: NoticeType, channel: 'in_app' | 'email'): boolean {
  const channels = kinds.get(NOTICE_KINDS[type]);
  return Array.isArray(channels) && channels.includes(channel);
}
