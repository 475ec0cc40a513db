import { notFound } from 'next/navigation';
import { LOCALES } from '@/lib/i18n/locales';
import { type SitemapPage, sitemapIndexXml, sitemapParts, sitemapXml } from '@/lib/seo/sitemap';
import { orgOrigin } from '@/server/core/mail';
import { publicContext } from '@/server/core/request';
import { openRoute } from '@/server/core/route';
import { listPublicCourseSlugs } from '@/server/domains/catalog';

/** Next takes a route of this name for a static file of metadata and would make it during the build. */
export const dynamic = 'force-dynamic';

const xml = (body: string) =>
  new Response(body, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });

/** The site map: every page that answers 200, may be listed and is its own canonical page; an index beyond 50,000. */
export const GET = openRoute('pictures', async (request, { params }: { params: Promise<{ org: string }> }) => {
  const { org } = await params;
  const ctx = await publicContext(org, 'en');
  const courses = await listPublicCourseSlugs(ctx, {});
  const newest =
    courses
      .map((course) => course.updatedAt)
      .sort()
      .at(-1) ?? null;
  const everywhere = (path: SitemapPage['path'], modified: string | null): SitemapPage => ({
    path,
    languages: LOCALES,
    modified,
  });
  const pages: SitemapPage[] = [
    everywhere('', newest),
    everywhere('/courses', newest),
    ...courses
      .filter((course) => course.listed.length > 0)
      .map((course) => ({
        path: `/courses/${course.slug}` as const,
        languages: LOCALES.filter((locale) => course.listed.includes(locale)),
        modified: course.updatedAt,
      })),
    everywhere('/verify', null),
    everywhere('/privacy', null),
    everywhere('/accessibility', null),
  ];
  const origin = orgOrigin(ctx.org);
  const parts = sitemapParts(pages);
  const wanted = new URL(request.url).searchParams.get('part');
  if (parts.length > 1 && wanted === null) return xml(sitemapIndexXml(origin, parts.length));
  const part = parts[Number(wanted ?? 1) - 1];
  if (!part) notFound();
  return xml(sitemapXml(origin, part, ctx.org.defaultLocale));
});
