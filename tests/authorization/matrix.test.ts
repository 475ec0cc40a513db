import { beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '@/server/api/root';
import { createCallerFactory } from '@/server/api/trpc';
import type { Ctx } from '@/server/core/context';
import { operations } from '@/server/core/operations';
import { loadOperations } from '@/tests/architecture/operations';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { ENTRIES } from './entries';
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

/** Commands whose success leaves no row in the trail, each with its reason. */
const SILENT: Record<string, string> = {};
/** What succeeded without a row of its own request, by the name of the command. */
const traceless = new Map<string, string[]>();
const traced = new Set<string>();

/** A command that succeeded is in the trail, under the request that did it (AUD-1). */
async function noteTrail(name: string, who: string, requestId: string): Promise<void> {
  if (operations.get(name)?.kind !== 'command') return;
  const rows =
    await ownerSql`select 1 from audit_entries where request_id = ${requestId} and action not in ('denied', 'failed')`;
  if (rows.length > 0) traced.add(name);
  else traceless.set(name, [...(traceless.get(name) ?? []), who]);
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
    if (outcome.succeeded) await noteTrail(name, one.principal, ctx.requestId);
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

test('every command that succeeded left a row in the trail, but for the few with a reason (AUD-1)', () => {
  const unexplained = [...traceless].filter(([name]) => !SILENT[name]);
  expect(unexplained).toEqual([]);
  expect(Object.keys(SILENT).filter((name) => !traceless.has(name))).toEqual([]);
  expect(traced.size).toBeGreaterThan(30);
});
