import { z } from 'zod';
import { ROLE_CODES } from '@/server/domains/identity/permissions';

/** What a list of people can be narrowed to; `unconfirmed` waits for the e-mail address, `invited` for a first password too. */
export const PERSON_STATES = ['active', 'inactive', 'suspended', 'banned', 'invited', 'unconfirmed'] as const;
/** The states of a course. */
export const COURSE_STATES = ['draft', 'published', 'archived'] as const;
/** The states of a run. */
export const JOB_STATES = ['running', 'completed', 'failed', 'dead'] as const;
/** What can become of a mail. */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'suppressed'] as const;
/** The orders of the list of people. */
export const PEOPLE_SORTS = ['joined', 'name'] as const;

const search = z.string().trim().max(200).optional();
const cursor = z.string().max(80).optional();
const limit = z.int().min(1).max(100).default(25);

/** What the list of people is asked for. An address that was typed wrong narrows nothing; it does not fail. */
export const listPeopleInput = z.strictObject({
  search,
  role: z.enum(ROLE_CODES).optional().catch(undefined),
  state: z.enum(PERSON_STATES).optional().catch(undefined),
  sort: z.enum(PEOPLE_SORTS).default('joined').catch('joined'),
  cursor,
  limit,
});
/** Names one person. */
export const personInput = z.strictObject({ person: z.uuid() });
/** What the list of courses is asked for. */
export const listCoursesInput = z.strictObject({
  search,
  state: z.enum(COURSE_STATES).optional().catch(undefined),
  cursor,
  limit,
});
/** Names one course by its address. */
export const courseInput = z.strictObject({ course: z.string().max(200) });
/** What the list of runs is asked for. */
export const listJobsInput = z.strictObject({
  search,
  state: z.enum(JOB_STATES).optional().catch(undefined),
  cursor,
  limit,
});
/** What the list of mails is asked for. */
export const listMailsInput = z.strictObject({
  search,
  state: z.enum(MAIL_STATES).optional().catch(undefined),
  cursor,
  limit,
});
/** Names one run of a job. */
export const jobInput = z.strictObject({ run: z.uuid() });
/** Names one mail. */
export const mailInput = z.strictObject({ mail: z.uuid() });
