import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { courseSeoInput, type SeoJsonText, seoJson } from '../schema';

/** What its author wrote for search engines about a public course, in the reader's language; empty without any. */
export const getCourseSeo = query(
  'cms.get_course_seo',
  { access: anyone('search engines read these words'), input: courseSeoInput },
  async (ctx, input): Promise<SeoJsonText> => {
    const [row] = await ctx.sql<{ seo: unknown }>`
      select seo from courses where slug = ${input.slug} and status = 'published' and visibility = 'public'`;
    return seoJson.safeParse(row?.seo).data?.[input.locale ?? ctx.locale] ?? {};
  },
);
