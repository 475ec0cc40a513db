import { z } from 'zod';

/** Everything the trail can say that somebody did; the first four come from the trigger, the rest from the kernel. */
export const AUDIT_ACTIONS = [
  'created',
  'updated',
  'deleted',
  'restored',
  'viewed',
  'downloaded',
  'exported',
  'retried',
  'sent',
  'signed_in',
  'signed_out',
  'denied',
  'failed',
] as const;

/** Every table whose changes are written to the trail. A test compares it with the triggers of the database. */
export const AUDITED_TABLES = [
  'people',
  'student_profiles',
  'person_roles',
  'identity_tokens',
  'mentor_assignments',
  'enrolments',
  'entitlements',
  'lesson_unlocks',
  'lesson_progress',
  'item_completions',
  'submissions',
  'submission_versions',
  'submission_reviews',
  'submission_comments',
  'quiz_attempts',
  'certificates',
  'courses',
  'course_instructors',
  'sections',
  'lessons',
  'content_items',
  'video_tracks',
  'resources',
  'quizzes',
  'questions',
  'question_options',
  'assignments',
  'rubric_criteria',
  'files',
  'file_links',
  'file_renditions',
  'student_documents',
  'organizations',
  'organization_hosts',
  'roles',
  'role_permissions',
  'lookup_types',
  'lookups',
] as const;

const day = z.iso.date();
const word = z.string().trim().max(200);

/** Filters of the trail; all optional, all kept in the address. What is not a known word filters nothing. */
export const listAuditInput = z.strictObject({
  search: word.optional(),
  action: z.enum(AUDIT_ACTIONS).optional().catch(undefined),
  entity: z.enum(AUDITED_TABLES).optional().catch(undefined),
  actor: z.uuid().optional().catch(undefined),
  /** A person: what they did and what was done to their account. */
  subject: z.uuid().optional().catch(undefined),
  request: z.string().max(60).optional(),
  /** Without what was only looked at, where the acts are wanted. */
  actsOnly: z.boolean().optional(),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(100).default(50),
});

/** Names one row of the trail. */
export const auditEntryInput = z.strictObject({ entry: z.uuid() });

/** One's own activity, newest first. */
export const ownActivityInput = z.strictObject({
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(100).default(50),
});

/** The filters as they stand in an address. */
export const AUDIT_PARAMS = [
  'search',
  'action',
  'entity',
  'actor',
  'subject',
  'request',
  'from',
  'to',
  'cursor',
] as const;
