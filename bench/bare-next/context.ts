import { cookies } from 'next/headers';
import { createCtx } from '@/server/core/context';
import { actorOfToken } from '@/server/core/session';
import { orgByHost } from '@/server/core/tenants';

/** The least a signed-in page needs: who asks, and an armed database. */
export async function bareCtx() {
  const org = await orgByHost('localhost');
  if (!org) throw new Error('no organisation');
  const { actor } = await actorOfToken(org, (await cookies()).get('session')?.value);
  return createCtx({ org, actor, locale: 'en' });
}
