import { log } from '@/server/core/log';
import type { Org } from '@/server/core/org';
import { kernelSql } from '@/server/core/pools';
import { tags } from '@/server/core/revalidate';

/** Where a course's address, of today or of earlier, leads. */
export type CourseAddress = {
  /** The address of today; another one than asked for means moved. */
  slug: string;
  /** `hidden`: a draft, private or archived course that moved; who may follow is for the catalogue to say. */
  state: 'public' | 'gone' | 'hidden';
  languages: readonly string[];
};

type Table = { bySlug: Map<string, CourseAddress>; at: number };
type Memory = { tables: Map<string, Table>; loading: Map<string, Promise<Table>> };

/** Tables are renewed in the background after a minute, should a message ever be lost. */
const FRESH_MS = 60_000;
const MOST_SCHOOLS = 500;

// The front door and the ear for changes are bundled apart: one memory for both.
const shared = globalThis as typeof globalThis & { growthosCourseAddresses?: Memory };

function memory(): Memory {
  shared.growthosCourseAddresses ??= { tables: new Map(), loading: new Map() };
  return shared.growthosCourseAddresses;
}

/**
 * What a school knows under an address, undefined when nothing. The whole table of a school is held, so an invented
 * address costs one look into a map and leaves nothing behind, and so does the hottest page.
 */
export function courseAddress(org: Org, slug: string): CourseAddress | undefined | Promise<CourseAddress | undefined> {
  const table = memory().tables.get(org.slug);
  if (!table) return load(org).then((loaded) => loaded.bySlug.get(slug));
  if (Date.now() - table.at > FRESH_MS) {
    table.at = Date.now();
    load(org).catch((e: unknown) => log().warn({ err: e }, 'the addresses could not be renewed'));
  }
  return table.bySlug.get(slug);
}

function load(org: Org): Promise<Table> {
  const { tables, loading } = memory();
  const running = loading.get(org.slug);
  if (running) return running;
  const work = read(org.id).then((table) => {
    // Forgotten meanwhile: the answer may be older than what was announced, so it is used once and not kept.
    if (loading.get(org.slug) === work) {
      if (tables.size >= MOST_SCHOOLS) tables.clear();
      tables.set(org.slug, table);
    }
    return table;
  });
  loading.set(org.slug, work);
  const done = () => {
    if (loading.get(org.slug) === work) loading.delete(org.slug);
  };
  work.then(done, done);
  return work;
}

async function read(orgId: bigint): Promise<Table> {
  const rows = await kernelSql<{
    slug: string;
    course_slug: string;
    state: CourseAddress['state'];
    languages: string[];
  }>('select * from course_addresses($1)', [orgId]);
  const bySlug = new Map(
    rows.map((row) => [row.slug, { slug: row.course_slug, state: row.state, languages: row.languages }] as const),
  );
  return { bySlug, at: Date.now() };
}

/** Forgets the tables that these expired tags speak of. */
export function forgetCourseAddresses(expired: readonly string[]): void {
  const { tables, loading } = memory();
  const all = expired.includes(tags.everything());
  for (const map of [tables, loading]) {
    for (const school of map.keys()) if (all || expired.includes(tags.addresses(school))) map.delete(school);
  }
}
