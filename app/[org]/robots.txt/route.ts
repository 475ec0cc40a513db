import { env } from '@/lib/env/server';
import { robotsTxt } from '@/lib/seo/robots';
import { orgOrigin } from '@/server/core/mail';
import { publicContext } from '@/server/core/request';

/** Next takes a route of this name for a static file of metadata and would make it during the build. */
export const dynamic = 'force-dynamic';

/** Open for a school in production and for the demonstration; a copy under development is closed. */
export async function GET(_request: Request, { params }: { params: Promise<{ org: string }> }): Promise<Response> {
  const { org } = await params;
  const ctx = await publicContext(org, 'en');
  const open = env().NODE_ENV === 'production' || env().DEMO;
  return new Response(robotsTxt(orgOrigin(ctx.org), open), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
}
