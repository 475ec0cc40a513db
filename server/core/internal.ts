import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env/server';

/** Whether a request carries the internal secret. Compared in constant time. */
export function isInternal(request: Request): boolean {
  const given = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(env().INTERNAL_SECRET));
}
