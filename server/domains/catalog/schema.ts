import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';
import { withoutTurns } from '@/lib/i18n/plain-line';
import { blocks } from '@/lib/rich-text/blocks';
import { lineText } from '@/lib/zod/line-text';

/** A text in each language; one of them must be there. */
const inLanguages = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ en: schema.optional(), ar: schema.optional() }).refine((value) => value.en ?? value.ar, 'required');

const title = lineText(200).min(1);
const line = lineText(500);
const paragraph = z.string().overwrite(withoutTurns).trim().max(2_000);

const texts = {
  title,
  tagline: line,
  summary: paragraph,
  description: blocks,
  outcomes: z.array(line.min(1)).max(30),
  questions: z.array(z.strictObject({ question: line.min(1), answer: paragraph.min(1) })).max(30),
};

/** What a course says about itself in one language. */
export const courseText = z.strictObject({
  title,
  tagline: texts.tagline.default(''),
  summary: texts.summary.default(''),
  description: texts.description.default([]),
  outcomes: texts.outcomes.default([]),
  questions: texts.questions.default([]),
});

// Without defaults: `partial()` keeps them, and what a change leaves out would be emptied.
const courseTextChange = z.strictObject(texts).partial();

/** A course in its languages. */
export const courseTranslations = inLanguages(courseText);
/** A section in its languages. */
export const sectionTranslations = inLanguages(z.strictObject({ title }));
/** A lesson in its languages. */
export const lessonTranslations = inLanguages(z.strictObject({ title, summary: paragraph.default('') }));
/** A content item in its languages. */
export const itemTranslations = inLanguages(z.strictObject({ title, body: blocks.optional() }));

/** What one language of a course says. */
export type CourseText = z.infer<typeof courseText>;

/** A course requires another: finished, or finished with an average score. Nested by all, any and not. */
export type PrerequisiteRule =
  | { all: PrerequisiteRule[] }
  | { any: PrerequisiteRule[] }
  | { not: PrerequisiteRule }
  | { course: string; minPercent?: number | undefined };

/** The rule tree of a course's prerequisites. */
export const prerequisiteRule: z.ZodType<PrerequisiteRule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(prerequisiteRule).min(1).max(20) }),
    z.strictObject({ any: z.array(prerequisiteRule).min(1).max(20) }),
    z.strictObject({ not: prerequisiteRule }),
    z.strictObject({ course: z.uuid(), minPercent: z.int().min(0).max(100).optional() }),
  ]),
);

/** The levels a course can have. */
export const COURSE_LEVELS = ['beginner', 'intermediate', 'advanced'] as const;

/** Filters of the public catalogue; all optional, all kept in the address. */
export const listPublicCoursesInput = z.strictObject({
  search: z.string().trim().max(200).optional(),
  level: z.enum(COURSE_LEVELS).optional(),
  price: z.enum(['free', 'paid']).optional(),
  language: z.enum(LOCALES).optional(),
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(60).default(24),
});

/** Names a course by its address. */
export const courseSlugInput = z.strictObject({ slug: z.string().min(1).max(200) });

/** Names a course. */
export const courseInput = z.strictObject({ course: z.uuid() });

/**
 * The address of a course: letters and digits of any script, joined by hyphens, composed and in lower case. `search` is
 * a page of the catalogue.
 */
const courseSlug = z
  .string()
  .trim()
  .normalize('NFC')
  .toLowerCase()
  .min(1)
  .max(120)
  .regex(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u, 'slug_shape')
  .refine((slug) => slug !== 'search', 'slug_taken');

/** What can be changed about a course; what is left out stays. Texts are changed language by language. */
export const updateCourseInput = z.strictObject({
  course: z.uuid(),
  slug: courseSlug.optional(),
  texts: z.strictObject({ en: courseTextChange.optional(), ar: courseTextChange.optional() }).optional(),
  priceMinor: z.int().min(0).max(100_000_000).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'currency')
    .optional(),
  level: z.enum(COURSE_LEVELS).optional(),
  visibility: z.enum(['public', 'private']).optional(),
  publishedLocales: z.array(z.enum(LOCALES)).min(1).optional(),
  prerequisites: prerequisiteRule.nullable().optional(),
});

const filesOfRecording = { item: z.uuid(), files: z.array(z.uuid()).min(1).max(20) };

/** Files for a recording; without a language they are for readers of both. */
export const attachToRecordingInput = z.strictObject({ ...filesOfRecording, locale: z.enum(LOCALES).optional() });
/** Files to take away from a recording. */
export const detachFromRecordingInput = z.strictObject(filesOfRecording);
