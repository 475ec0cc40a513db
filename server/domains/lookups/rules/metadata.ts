import { z } from 'zod';
import type { LookupTypeCode } from '../catalogue';

const mime = z.string().regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/);
const gateCode = z.string().regex(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/);

const iana = z.string().refine(
  (name) => {
    try {
      // Offsets such as +03:00 are accepted by Intl as well, but they do not follow daylight saving time.
      return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  },
  { error: 'not_an_iana_time_zone' },
);

const channel = z.enum(['in_app', 'email', 'push', 'whatsapp', 'sms']);

const schemas = {
  user_status: z.strictObject({ signsIn: z.boolean(), endsByItself: z.boolean().optional() }),
  notification_types: z.strictObject({ channels: z.array(channel).min(1), cannotBeMuted: z.boolean().optional() }),
  languages: z.strictObject({ direction: z.enum(['ltr', 'rtl']), fonts: z.array(z.string().min(1)).min(1) }),
  course_status: z.strictObject({ listed: z.boolean() }),
  enrolment_status: z.strictObject({ givesAccess: z.boolean() }),
  resource_types: z.strictObject({ mimes: z.array(mime) }),
  quiz_question_types: z.strictObject({ graded: z.enum(['machine', 'person']) }),
  note_visibility: z.strictObject({ readers: z.enum(['author', 'course', 'instructors']) }),
  post_types: z.strictObject({ requires: z.enum(['body', 'image', 'video', 'url']) }),
  group_privacy: z.strictObject({ listed: z.boolean(), contentOpen: z.boolean() }),
  chat_types: z.strictObject({ joining: z.enum(['open', 'invitation', 'two_people']) }),
  event_types: z.strictObject({ needs: z.array(z.enum(['place', 'link'])).min(1) }),
  job_types: z.strictObject({
    employmentType: z.enum(['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'OTHER']),
  }),
  job_status: z.strictObject({ acceptsApplications: z.boolean() }),
  ticket_categories: z.strictObject({ queue: z.enum(['technical', 'finance', 'front_desk', 'teaching', 'careers']) }),
  ticket_priority: z
    .strictObject({ firstAnswerHours: z.number().positive(), solvedHours: z.number().positive() })
    .refine((hours) => hours.firstAnswerHours <= hours.solvedHours, { error: 'answered_after_solved' }),
  report_types: z.strictObject({ needsClaim: z.boolean().optional() }),
  billing_cycles: z.strictObject({ months: z.number().int().min(1).max(60) }),
  plan_features: z.strictObject({ gate: gateCode, kind: z.enum(['switch', 'count', 'policy']) }),
  storage_providers: z.strictObject({ driver: z.enum(['disk', 's3']) }),
  countries: z.strictObject({ alpha2: z.string().regex(/^[A-Z]{2}$/) }),
  timezones: z.strictObject({ iana }),
} as const satisfies Partial<Record<LookupTypeCode, z.ZodType>>;

/** What a school may hang on values of a vocabulary of its own: plain values by name, nothing nested. */
const free = z
  .record(
    z.string().regex(/^[a-z][A-Za-z0-9_]{0,39}$/),
    z.union([z.string().max(500), z.number(), z.boolean(), z.null(), z.array(z.string().max(500)).max(50)]),
  )
  .refine((value) => Object.keys(value).length <= 20, { error: 'too_many_keys' });

/** The shape that metadata of a value of this vocabulary must have. Vocabularies without one of their own take any. */
export function metadataSchema(typeCode: string): z.ZodType<Record<string, unknown>> {
  return Object.hasOwn(schemas, typeCode) ? schemas[typeCode as keyof typeof schemas] : free;
}
