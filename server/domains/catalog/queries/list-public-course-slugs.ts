import { z } from 'zod';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';

/** The addresses of all public courses with the languages they are published in: for the site map. */
export const listPublicCourseSlugs = query(
  'catalog.list_public_course_slugs',
  { access: anyone('the site map is public'), input: z.strictObject({}) },
  async (ctx): Promise<{ slug: string; languages: string[]; updatedAt: string }[]> => {
    const rows = await ctx.sql<{ slug: string; languages: string[]; updated_at: Date }>`
      select slug, published_locales as languages, updated_at from courses
      where status = 'published' and visibility = 'public' order by published_at desc, id desc limit 5000`;
    return rows.map((row) => ({ slug: row.slug, languages: row.languages, updatedAt: row.updated_at.toISOString() }));
  },
);
