import { z } from 'zod';

/** Every kind of notice; each has its sentence under `engagement.notices` in both languages. */
export const NOTICE_TYPES = [
  'submission_sent',
  'submission_unassigned',
  'submission_approved',
  'submission_returned',
  'essay_sent',
  'essay_unassigned',
  'quiz_graded',
  'lesson_unlocked',
  'enrolled',
  'certificate_issued',
  'assignment_due',
  'mentor_assigned',
  'job_given_up',
  'mail_late',
] as const;

/** One kind of notice. */
export type NoticeType = (typeof NOTICE_TYPES)[number];

/** A value of a notice's sentence: the same in both languages, or one per language. */
export const noticeParam = z.union([
  z.string(),
  z.number(),
  z.strictObject({ en: z.string().nullish(), ar: z.string().nullish() }),
]);

/** The values of a notice's sentence. */
export type NoticeParams = Record<string, z.infer<typeof noticeParam>>;

/** Which notices the list shows. */
export const noticeFilter = z.enum(['current', 'archived']);

/** One page of the list; `before` is the cursor of the page above. */
export const listNotificationsInput = z.strictObject({
  filter: noticeFilter.default('current'),
  before: z.uuid().nullish().catch(null),
  size: z.number().int().min(1).max(50).default(20),
});

/** Marks a notice read, or unread again. */
export const markReadInput = z.strictObject({ id: z.uuid(), read: z.boolean().default(true) });

/** Puts a notice away, or back. */
export const archiveNoticeInput = z.strictObject({ id: z.uuid(), archived: z.boolean().default(true) });

/** Hides a notice until a moment (at most a month away); null shows it again. */
export const snoozeNoticeInput = z.strictObject({ id: z.uuid(), until: z.iso.datetime({ offset: true }).nullable() });
