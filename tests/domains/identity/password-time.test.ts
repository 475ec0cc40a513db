import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from '@/server/domains/identity/rules/password';

const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

test('nobody’s password costs what a wrong one costs: an unknown address cannot be told by the time (SEC-11)', async () => {
  const stored = await hashPassword('a long sentence about olives');
  expect(await passwordMatches(null, 'nobody has this password, it only costs time')).toBe(false);
  const unknown: number[] = [];
  const wrong: number[] = [];
  // In turns, so that whatever else the machine does slows both alike.
  for (let i = 0; i < 9; i++) {
    unknown.push(await timeOf(() => passwordMatches(null, 'not this one')));
    wrong.push(await timeOf(() => passwordMatches(stored, 'not this one')));
  }
  const ratio = middle(unknown) / middle(wrong);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});
