import { env, publicProtocol } from '@/lib/env/server';
import type { Org } from './org';

/** The public origin of a school: its primary host, with the port only where it is not the scheme's own. */
export function siteOrigin(org: Org): string {
  const protocol = publicProtocol();
  const { PORT } = env();
  const host = org.hostname ?? 'localhost';
  const local = host === 'localhost' || host.endsWith('.localhost') || /^127\./.test(host);
  return `${protocol}://${host}${local ? `:${PORT}` : ''}`;
}
