import { type Org, toOrg } from './org';
import { kernelSql } from './pools';

const FRESH_MS = 5_000;
const MOST = 2_000;

type Entry = { org: Org | null; at: number };
type Known = { byKey: Map<string, Entry>; changes: number };
// On globalThis, because a bundler may make several instances of this module in one process.
const holder = globalThis as typeof globalThis & { growthOsTenants?: Known };
holder.growthOsTenants ??= { byKey: new Map(), changes: 0 };
const known = holder.growthOsTenants;

/** Forgets what is known of every school: the next request reads it again, so that a page drawn after a change has the change. */
export function forgetOrgs(): void {
  known.changes += 1;
  known.byKey.clear();
}

async function lookUp(key: string, load: () => Promise<Org | null>): Promise<Org | null> {
  const entry = known.byKey.get(key);
  if (entry && Date.now() - entry.at < FRESH_MS) return entry.org;
  const { changes } = known;
  const org = await load();
  if (changes !== known.changes) return org; // read while something changed: not worth remembering
  if (known.byKey.size >= MOST) known.byKey.clear(); // invented host names must not fill the memory
  known.byKey.set(key, { org, at: Date.now() });
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
