import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';
import { lineText } from '@/lib/zod/line-text';
import { emailAddress, nameNeeded, personName, phoneNumber } from '@/lib/zod/person';

/** What proves that an item was done; kept with the completion, so that progress can be rebuilt and explained. */
export const completionProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read') }),
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('downloaded'), file: z.uuid() }),
  z.strictObject({ kind: z.literal('watched'), seenSeconds: z.int().min(0), durationSeconds: z.int().min(1) }),
  z.strictObject({ kind: z.literal('quiz'), attempt: z.uuid(), percent: z.number().min(0).max(100) }),
  z.strictObject({ kind: z.literal('assignment'), submission: z.uuid(), version: z.int().min(1) }),
  z.strictObject({ kind: z.literal('override'), reason: z.string().min(1).max(500) }),
]);

/** One proof. */
export type CompletionProof = z.infer<typeof completionProof>;

const second = z.int().min(0).max(86_400);

/** One heartbeat of the video player. `played` are the seconds that played and the server has not confirmed yet. */
export const heartbeatInput = z.strictObject({
  item: z.uuid(),
  locale: z.enum(LOCALES),
  positionSeconds: z.number().min(0).max(86_400),
  rate: z.number().min(0.25).max(2),
  played: z.array(z.tuple([second, second]).refine(([from, to]) => from < to, 'range')).max(200),
});

/** One heartbeat. */
export type HeartbeatInput = z.infer<typeof heartbeatInput>;

/** Names one content item. */
export const itemInput = z.strictObject({ item: z.uuid() });

/** Joining a free course. */
export const enrolInCourseInput = z.strictObject({ course: z.uuid() });

/** Giving a person a place in a course. */
export const enrolLearnerInput = z.strictObject({
  person: z.uuid(),
  course: z.uuid(),
  source: z.enum(['grant', 'purchase']).default('grant'),
  endsAt: z.iso.datetime().optional(),
  note: lineText(500).optional(),
});

/** Names a course by its address. */
export const courseSlugInput = z.strictObject({ course: z.string().min(1).max(200) });

/** Names a lesson by its address. */
export const lessonSlugInput = z.strictObject({
  course: z.string().min(1).max(200),
  lesson: z.string().min(1).max(200),
});

/** Names one enrolment. */
export const enrolmentInput = z.strictObject({ enrolment: z.uuid() });

/** Names one lesson. */
export const lessonInput = z.strictObject({ lesson: z.uuid() });

/** A student whom staff create: the account, and what of the school is theirs from the first day. */
export const createStudentInput = z
  .strictObject({
    email: emailAddress,
    nameEn: personName,
    nameAr: personName,
    locale: z.enum(LOCALES),
    phone: phoneNumber.default(''),
    courses: z.array(z.uuid()).max(50).default([]),
    mentor: z.union([z.literal(''), z.uuid()]).default(''),
    /** The last day of access to the courses, in the school's zone; for good without one. */
    accessUntil: z.union([z.literal(''), z.iso.date('date')]).default(''),
  })
  .refine(...nameNeeded);
