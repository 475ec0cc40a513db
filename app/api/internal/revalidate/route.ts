import { revalidateTag } from 'next/cache';
import { isInternal } from '@/server/core/internal';
import { forgetOrgs } from '@/server/core/tenants';

/** Expires tags in this process; only its own listener knows the secret. */
export async function POST(request: Request): Promise<Response> {
  if (!isInternal(request)) return new Response(null, { status: 404 });
  const { tags } = (await request.json()) as { tags: string[] };
  // Before the pages: one that is drawn anew must not find the school as it was.
  forgetOrgs();
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}
