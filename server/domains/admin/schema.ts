import { z } from 'zod';
import { ROLE_CODES } from '@/server/domains/identity/permissions';

/** What a list of people can be narrowed to; `unconfirmed` waits for the e-mail address. */
export const PERSON_STATES = ['active', 'inactive', 'suspended', 'banned', 'unconfirmed'] as const;
export const COURSE_STATES = ['draft', 'published', 'archived'] as const;
export const JOB_STATES = ['running', 'completed', 'failed', 'dead'] as const;
export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'suppressed'] as const;
export const PEOPLE_SORTS = ['joined', 'name'] as const;

const search = z.string().trim().max(200).optional();
const cursor = z.string().max(80).optional();
const limit = z.int().min(1).max(100).default(25);

// An address that was typed wrong narrows nothing; it does not fail.
export const listPeopleInput = z.strictObject({
  search,
  role: z.enum(ROLE_CODES).optional().catch(undefined),
  state: z.enum(PERSON_STATES).optional().catch(undefined),
  sort: z.enum(PEOPLE_SORTS).default('joined').catch('joined'),
  cursor,
  limit,
});
export const personInput = z.strictObject({ person: z.uuid() });
export const listCoursesInput = z.strictObject({
  search,
  state: z.enum(COURSE_STATES).optional().catch(undefined),
  cursor,
  limit,
});
export const courseInput = z.strictObject({ course: z.string().max(200) });
export const listJobsInput = z.strictObject({
  search,
  state: z.enum(JOB_STATES).optional().catch(undefined),
  cursor,
  limit,
});
export const listMailsInput = z.strictObject({
  search,
  state: z.enum(MAIL_STATES).optional().catch(undefined),
  cursor,
  limit,
});
export const mailInput = z.strictObject({ mail: z.uuid() });
