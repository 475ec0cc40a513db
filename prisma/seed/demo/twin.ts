import pg from 'pg';
import { env } from '@/lib/env/server';
import { systemCtx } from '@/server/core/context';
import { orgBySlug } from '@/server/core/tenants';
import { type CastMember, schools } from '../cast';
import { seedJourneys } from './journeys';
import { type SeededPeople, seedPeople } from './people';

/** Whose twin is made, how it is called, and the course it stands in. */
export type TwinOrder = { key: string; course: string; nameEn: string; nameAr: string; email: string };

const QUIET_MS = 60_000;

/**
 * Another learner who stands exactly where one of the cast began: the same journey by the same commands, in a school
 * that is in use. Done when the workers have told everybody about it.
 */
export async function seedTwin({ key, course, ...names }: TwinOrder): Promise<void> {
  const school = schools.find(({ people }) => people.some((member) => member.key === key));
  const org = school && (await orgBySlug(school.slug));
  const model = school?.people.find((member) => member.key === key);
  if (!school || !org || !model) throw new Error(`Nobody in the cast is called ${key}`);
  const { persona: _notOffered, ...like } = model;
  const twin: CastMember = {
    ...like,
    ...names,
    journeys: (model.journeys ?? []).filter((journey) => journey.course === course),
  };
  const people: SeededPeople = await seedPeople(org, [twin]);
  const ctx = systemCtx(org, 'seed');
  for (const member of school.people.filter(({ roles }) => !roles.includes('student'))) {
    const { id, uuid } = await ctx.db.person.findFirstOrThrow({
      where: { email: member.email },
      select: { id: true, uuid: true },
    });
    people.set(member.key, { id, uuid, member });
  }
  await seedJourneys(org, people, { inUse: true });
  await untilQuiet(String(org.id));
}

/** Waits until nothing that happened so far is left to be told. */
async function untilQuiet(school: string): Promise<void> {
  const owner = new pg.Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  try {
    const { rows } = await owner.query('select max(id) as last from outbox_events where organization_id = $1', [
      school,
    ]);
    for (const until = Date.now() + QUIET_MS; Date.now() < until; ) {
      const left = await owner.query(
        'select count(*)::int as n from outbox_events where organization_id = $1 and id <= $2 and settled_at is null',
        [school, rows[0].last],
      );
      if (left.rows[0].n === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('The workers do not come to an end');
  } finally {
    await owner.end();
  }
}
