import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';
import { lineText } from '@/lib/zod/line-text';

const line = lineText(500);

/** What an author writes for search engines in one language. Nothing is required: the page's own words stand in. */
const seoText = z.object({
  title: line.optional(),
  description: line.optional(),
  noindex: z.boolean().optional(),
  /** Further properties of the structured data. */
  jsonLd: z.record(z.string(), z.json()).optional(),
});

/** The `seo` field of a course or school: a text per language. Unknown languages are dropped. */
export const seoJson = z.object({ en: seoText.optional(), ar: seoText.optional() });

/** One language of a `seo` field. */
export type SeoJsonText = z.infer<typeof seoText>;

const bilingual = z.object({ en: line.optional(), ar: line.optional() });

/** The texts of the home page that a school may word itself, inside its `settings`. */
export const siteSettings = z.object({
  tagline: bilingual.optional(),
  /** The paragraph below the tagline. */
  intro: bilingual.optional(),
  /** What the mentor's note on the shown course page says. */
  note: bilingual.optional(),
});

/** A page of the site by its address. */
export const courseSeoInput = z.strictObject({ slug: z.string().min(1).max(200), locale: z.enum(LOCALES).optional() });
