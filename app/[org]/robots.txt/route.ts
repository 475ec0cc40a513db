import { opensToSearchEngines } from '@/lib/env/server';
import { robotsTxt } from '@/lib/seo/robots';
import { orgOrigin } from '@/server/core/mail';
import { publicContext } from '@/server/core/request';
import { openRoute } from '@/server/core/route';
import { cachedRobotsRules } from '../[locale]/(site)/_data/cached';

/** Next takes a route of this name for a static file of metadata and would make it during the build. */
export const dynamic = 'force-dynamic';

/**
 * What search engines may read: the school's own rules, as they stand now. Asked for anew each time (crawlers keep the
 * file for up to a day by themselves), so that a change is not hidden by a cache on the way.
 */
export const GET = openRoute('pictures', async (_request, { params }: { params: Promise<{ org: string }> }) => {
  const { org } = await params;
  const ctx = await publicContext(org, 'en');
  const rules = await cachedRobotsRules(ctx.org.slug);
  return new Response(robotsTxt(orgOrigin(ctx.org), opensToSearchEngines(), rules), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, no-cache' },
  });
});
