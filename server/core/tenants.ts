import { type Org, toOrg } from './org';
import { kernelSql } from './pools';

const FRESH_MS = 5_000;
const MOST = 2_000;

type Entry = { org: Org | null; at: number };
const byKey = new Map<string, Entry>();

async function lookUp(key: string, load: () => Promise<Org | null>): Promise<Org | null> {
  const known = byKey.get(key);
  if (known && Date.now() - known.at < FRESH_MS) return known.org;
  const org = await load();
  if (byKey.size >= MOST) byKey.clear(); // invented host names must not fill the memory
  byKey.set(key, { org, at: Date.now() });
  return org;
}

/** The organisation that answers for a host name (port and case ignored); null when there is none. At most 5 s old. */
export function orgByHost(host: string): Promise<Org | null> {
  const name = host.toLowerCase().replace(/:\d+$/, '').slice(0, 253);
  return lookUp(`host:${name}`, async () => {
    const [row] = await kernelSql<Parameters<typeof toOrg>[0]>('select * from organization_by_host($1)', [name]);
    return row ? toOrg(row) : null;
  });
}

/** The organisation of a slug; null when there is none. At most 5 s old. */
export function orgBySlug(slug: string): Promise<Org | null> {
  return lookUp(`slug:${slug}`, async () => {
    const [row] = await kernelSql<Parameters<typeof toOrg>[0]>('select * from organization_by_slug($1)', [slug]);
    return row ? toOrg(row) : null;
  });
}
