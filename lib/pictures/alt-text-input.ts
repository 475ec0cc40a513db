import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';
import { lineText } from '@/lib/zod/line-text';
import { ALT_MOST, type AltText } from './alt-text';

const sentence = lineText(ALT_MOST).default('');

/** A text in both languages, or the decision that there is nothing to say. Half a description is none. */
export const altTextInput = z
  .strictObject({ decorative: z.boolean().default(false), en: sentence, ar: sentence })
  .superRefine((alt, ctx) => {
    if (alt.decorative) return;
    for (const locale of LOCALES)
      if (alt[locale] === '') ctx.addIssue({ code: 'custom', path: [locale], message: 'required' });
  })
  .transform(({ decorative, en, ar }): AltText => (decorative ? { decorative: true } : { en, ar }));
