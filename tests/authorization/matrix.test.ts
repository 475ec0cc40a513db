import { beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '@/server/api/root';
import { createCallerFactory } from '@/server/api/trpc';
import type { Ctx } from '@/server/core/context';
import { operations } from '@/server/core/operations';
import { loadOperations } from '@/tests/architecture/operations';
import { createPerson } from '@/tests/factories/people';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { ENTRIES } from './entries';
import { mailOf, materialOf } from './entries/fixtures';
import { caller, type Entry, outcomeOf, type Relation, withMissingNames } from './matrix';
import { type Caller, callersOf, PRINCIPALS } from './principals';

const loaded = await loadOperations();
const makeCaller = createCallerFactory(appRouter);
const procedures = Object.keys(
  (appRouter as unknown as { _def: { procedures: Record<string, unknown> } })._def.procedures,
);

async function throughApi(ctx: Ctx, procedure: string, input: unknown): Promise<unknown> {
  let at: unknown = makeCaller({ ctx });
  for (const name of procedure.split('.')) at = (at as Record<string, unknown>)[name];
  return (at as (input: unknown) => Promise<unknown>)(input);
}

let world: World;
let callers: Caller[];
let cells = 0;
beforeAll(async () => {
  world = await buildWorld();
  callers = await callersOf(world.here);
});

const NOTICE = 'who read which notice when is nobody’s business but the reader’s (docs/decisions/012)';
/** Commands whose success leaves no row in the trail, each with its reason. */
const SILENT: Record<string, string> = {
  'engagement.mark-all-seen': NOTICE,
  'engagement.mark-all-read': NOTICE,
  'engagement.mark-read': NOTICE,
  'engagement.archive-notice': NOTICE,
  'engagement.snooze-notice': NOTICE,
  'mail.unsubscribe':
    'nobody is signed in; the dated row of the address is the record, and the only thing that changes',
};
/** Whether the first success of a command left a row of its own request. Later ones may have nothing left to change. */
const leftTrail = new Map<string, boolean>();

/** A command that succeeded is in the trail, under the request that did it (AUD-1). */
async function noteTrail(name: string, requestId: string): Promise<void> {
  if (operations.get(name)?.kind !== 'command' || leftTrail.has(name)) return;
  const rows = await ownerSql`
    select 1 from audit_entries where request_id = ${requestId} and action not in ('denied', 'failed')`;
  leftTrail.set(name, rows.length > 0);
}

async function rowOf(entry: Entry, name: string, inputs: () => Promise<unknown> | unknown) {
  const direct = entry.call ?? loaded.get(name)?.call ?? (() => Promise.reject(new Error(`${name} is not exported`)));
  const call = caller(entry, direct, throughApi);
  const outcomes = [];
  for (const one of callers) {
    await ownerSql`delete from rate_limits`;
    await entry.reset?.(world);
    const input = await inputs();
    const ctx = one.ctx();
    const outcome = await outcomeOf(() => call(ctx, input));
    outcomes.push(outcome);
    if (outcome.succeeded) await noteTrail(name, ctx.requestId);
    cells += 1;
  }
  return outcomes;
}

const letters = (outcomes: { letter: string }[]) => outcomes.map((one) => one.letter).join('');
const explain = (outcomes: { letter: string; detail: string }[]) =>
  outcomes.map((one, i) => `${PRINCIPALS[i]}: ${one.letter} ${one.detail}`).join('\n');

describe('nothing is undeclared', () => {
  test('every operation has an entry, and every entry an operation', () => {
    const names = [...operations.keys()].filter((name) => !name.startsWith('test.'));
    expect(names.filter((name) => !ENTRIES[name])).toEqual([]);
    expect(Object.keys(ENTRIES).filter((name) => !operations.has(name))).toEqual([]);
  });

  test('every procedure is called by exactly one entry', () => {
    const called = Object.values(ENTRIES).flatMap((entry) => entry.procedure ?? []);
    expect([...called].sort()).toEqual([...procedures].sort());
  });

  test('the nine principals are what they say', () => {
    expect(callers.map((one) => one.ctx().actor.kind)).toEqual(['anonymous', ...Array(7).fill('person'), 'anonymous']);
    for (const one of callers) {
      if (one.ctx().actor.kind === 'person') expect([...one.ctx().actor.roles]).toEqual([one.principal]);
    }
  });
});

describe.each(Object.entries(ENTRIES).filter(([name, entry]) => operations.has(name) && !entry.unreachable))(
  '%s',
  (name, entry) => {
    const relations = (['own', 'other', 'elsewhere'] as const).filter((relation) => entry[relation] !== undefined);

    test.each(relations)('%s', async (relation: Relation) => {
      const outcomes = await rowOf(entry, name, () => entry.input(world.here, relation, world));
      expect(letters(outcomes), explain(outcomes)).toBe(entry[relation]);
      // Without one true success the input may be wrong, and every refusal would prove nothing.
      if (relation === 'own' && entry.own.includes('+')) {
        expect(
          outcomes.some((one) => one.succeeded),
          explain(outcomes),
        ).toBe(true);
      }
    });

    if (entry.foreign !== undefined) {
      test('an object of another school looks like one that does not exist', async () => {
        const foreign = await rowOf(entry, name, () => entry.input(world.there, 'own', world));
        const missing = await rowOf(entry, name, async () =>
          entry.missing ? entry.missing(world.here) : withMissingNames(await entry.input(world.here, 'own', world)),
        );
        expect(letters(foreign), explain(foreign)).toBe(entry.foreign);
        expect(foreign.map((one) => one.detail)).toEqual(missing.map((one) => one.detail));
        expect(foreign.some((one) => one.succeeded && !entry.foreign?.includes('+'))).toBe(false);
      });
    }
  },
);

test('the matrix is as large as it should be', () => {
  expect(cells).toBeGreaterThan(Object.keys(ENTRIES).length * PRINCIPALS.length);
  console.log(`authorisation matrix: ${Object.keys(ENTRIES).length} operations, ${cells} cells`);
});

/** Commands that find nothing left to change in the matrix: called once more here, where there is something. */
const REALLY: Record<string, (call: (name: string, input: unknown) => Promise<unknown>) => Promise<unknown>> = {
  'catalog.recording.detach': async (call) => {
    const input = { item: world.here.items.video.uuid, files: [(await materialOf(world.here)).uuid] };
    await call('catalog.recording.attach', input);
    return input;
  },
  'identity.set-roles': async () => ({ person: world.here.idleMentor.uuid, roles: ['mentor', 'recruiter'] }),
  'identity.restore-person': async (call) => {
    await call('identity.suspend-person', { person: world.here.idleMentor.uuid, reason: 'a reason' });
    return { person: world.here.idleMentor.uuid };
  },
  'learning.enrol_learner': async () => ({
    person: (await createPerson({ organization: world.here.organization, roles: ['student'] })).uuid,
    course: world.here.openCourse.uuid,
  }),
  'mail.send-again': async () => {
    const { uuid } = await mailOf(world.here);
    await ownerSql`delete from mail_suppressions where email = ${world.here.people.student.email}`;
    await ownerSql`update mail_messages set state = 'failed' where uuid = ${uuid}`;
    return { mail: uuid };
  },
};

test('every command that succeeds leaves a row in the trail, but for the few with a reason (AUD-1)', async () => {
  await ownerSql`update courses set status = 'published', deleted_at = null where id = ${world.here.openCourse.id}`;
  for (const [name, prepare] of Object.entries(REALLY)) {
    const ctx = world.here.as('superadmin');
    const call = (operation: string, input: unknown) =>
      loaded.get(operation)?.call(world.here.as('superadmin'), input) ?? Promise.reject(new Error(operation));
    const input = await prepare(call);
    const outcome = await outcomeOf(() => loaded.get(name)?.call(ctx, input) ?? Promise.reject(new Error(name)));
    expect(outcome, name).toMatchObject({ succeeded: true });
    leftTrail.delete(name);
    await noteTrail(name, ctx.requestId);
  }
  const silent = [...leftTrail].filter(([, left]) => !left).map(([name]) => name);
  expect(silent.sort()).toEqual(Object.keys(SILENT).sort());
  expect(leftTrail.size).toBeGreaterThan(40);
});
