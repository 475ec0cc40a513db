import { beforeAll, describe, expect, test } from 'vitest';
import { operations } from '@/server/core/operations';
import { loadOperations } from '@/tests/architecture/operations';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { ENTRIES } from './entries';
import { outcomeOf } from './matrix';
import { type Caller, callersOf, PRINCIPALS } from './principals';

/** What no database keeps: NUL, and half of a surrogate pair, alone and inside. */
const HOSTILE = ['\0', 'before\0after', '\ud800', 'half \udc00 pair'];

const loaded = await loadOperations();
let world: World;
let callers: Caller[];
beforeAll(async () => {
  world = await buildWorld();
  callers = await callersOf(world.here);
});

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The input once for each text in it, with that text replaced; a text that ends an input (a token, a name) or a nested one. */
function spoiled(input: unknown, by: string): unknown[] {
  if (typeof input === 'string') return [by];
  if (Array.isArray(input))
    return input.flatMap((one, at) => spoiled(one, by).map((bad) => input.map((old, i) => (i === at ? bad : old))));
  if (!isPlain(input)) return [];
  return Object.entries(input).flatMap(([key, one]) => spoiled(one, by).map((bad) => ({ ...input, [key]: bad })));
}

const reachable = Object.entries(ENTRIES).filter(([name, entry]) => operations.has(name) && !entry.unreachable);

describe.each(reachable)('%s', (name, entry) => {
  test('text that cannot be kept is refused at its field, whoever sends it', async () => {
    const call = entry.call ?? loaded.get(name)?.call;
    const caller = callers[Math.max(0, entry.own.lastIndexOf('+', PRINCIPALS.length - 2))];
    if (!call || !caller) throw new Error(`${name} cannot be called`);
    const input = await entry.input(world.here, 'own', world);
    for (const by of HOSTILE) {
      for (const bad of spoiled(input, by)) {
        await ownerSql`delete from rate_limits`;
        const { letter, detail } = await outcomeOf(() => call(caller.ctx(), bad));
        expect(entry.own.includes('+') ? ['V'] : ['V', 'N', 'U', 'F'], `${JSON.stringify(bad)}: ${detail}`).toContain(
          letter,
        );
      }
    }
  });
});
