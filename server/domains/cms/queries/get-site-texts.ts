import { z } from 'zod';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { SiteTextsDto } from '../dto';
import { seoJson, siteSettings } from '../schema';

/** What the school says about itself on its public pages, in the reader's language. */
export const getSiteTexts = query(
  'cms.get_site_texts',
  { access: anyone('the public site shows these words'), input: z.strictObject({}) },
  async (ctx): Promise<SiteTextsDto> => {
    const [row] = await ctx.sql<{ settings: unknown; seo: unknown; updated_at: Date }>`
      select settings, seo, updated_at from organizations where id = ${ctx.org.id}`;
    // Stored texts are read leniently: a wrong field is a missing word, never a missing page.
    const settings = siteSettings.safeParse(row?.settings).data ?? {};
    const seo = seoJson.safeParse(row?.seo).data ?? {};
    const { locale } = ctx;
    return {
      tagline: settings.tagline?.[locale] || null,
      intro: settings.intro?.[locale] || null,
      note: settings.note?.[locale] || null,
      seo: seo[locale] ?? {},
      updatedAt: (row?.updated_at ?? ctx.now()).toISOString(),
    };
  },
);
