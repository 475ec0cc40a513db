import { z } from 'zod';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';

/** Courses whose addresses are handed out at once; a school with more needs a site map that is made in pieces. */
const MOST = 100_000;

/** A public address of a course: the languages it is published in, and those of them that search engines may list. */
export type PublicCourseAddress = { slug: string; languages: string[]; listed: string[]; updatedAt: string };

/** The addresses of all public courses, newest first: for the site map and for what the front door knows. */
export const listPublicCourseSlugs = query(
  'catalog.list_public_course_slugs',
  { access: anyone('the site map is public'), input: z.strictObject({}) },
  async (ctx): Promise<PublicCourseAddress[]> => {
    const rows = await ctx.sql<{ slug: string; languages: string[]; listed: string[]; updated_at: Date }>`
      select slug, published_locales as languages, updated_at,
        array(select l from unnest(published_locales) as l where coalesce(seo->l->>'noindex', 'false') <> 'true') as listed
      from courses where status = 'published' and visibility = 'public' order by published_at desc, id desc limit ${MOST + 1}`;
    if (rows.length > MOST) throw new Error(`More than ${MOST} public courses: the site map would leave some out`);
    return rows.map(({ updated_at, ...row }) => ({ ...row, updatedAt: updated_at.toISOString() }));
  },
);
