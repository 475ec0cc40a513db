import pg from 'pg';
import { env } from '@/lib/env/server';
import { systemCtx } from '@/server/core/context';
import { orgBySlug } from '@/server/core/tenants';
import { type CastMember, schools } from '../cast';
import { seedJourneys } from './journeys';
import { type SeededPeople, seedPeople } from './people';

/** Whose twin is made, how it is called, and the course it stands in. */
export type TwinOrder = { key: string; course: string; nameEn: string; nameAr: string; email: string };

const READ_MS = 250;
const STILL_READS = 5;
const MOST_MS = 20_000;

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

/**
 * Waits until what happened so far has been handed to the workers and they have done nothing for a moment; in a school
 * that never rests no longer than `MOST_MS`.
 */
async function untilQuiet(school: string): Promise<void> {
  const owner = new pg.Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  try {
    const { rows } = await owner.query('select max(id) as last from outbox_events where organization_id = $1', [
      school,
    ]);
    let before = '';
    for (let [reads, still] = [0, 0]; still < STILL_READS && reads < MOST_MS / READ_MS; reads += 1) {
      const { rows: now } = await owner.query(
        `select (select count(*) from outbox_events where organization_id = $1 and id <= $2 and relayed_at is null) as waiting,
           (select count(*) from job_effects where organization_id = $1) as done,
           (select count(*) from notifications where organization_id = $1) as told`,
        [school, rows[0].last],
      );
      const state = JSON.stringify(now[0]);
      still = state === before && now[0].waiting === '0' ? still + 1 : 0;
      before = state;
      await new Promise((resolve) => setTimeout(resolve, READ_MS));
    }
  } finally {
    await owner.end();
  }
}
