import { expect, test } from 'vitest';
import { metrics } from '@/server/core/monitoring/metrics';
import { countView } from '@/server/edge/count-view';

async function counted(): Promise<Record<string, number>> {
  const { values } = await metrics().pageViews.get();
  return Object.fromEntries(values.map(({ labels, value }) => [`${labels.school} ${labels.page}`, value]));
}

const asked = (method = 'GET', headers: Record<string, string> = {}) =>
  new Request('http://school.test/en', { method, headers });

test('public pages are counted by school and sort, and nobody is named (AUD-2)', async () => {
  const document = asked('GET', { 'sec-fetch-dest': 'document', cookie: 'session=x', 'x-client-ip': '192.0.2.1' });
  for (const below of ['', '/courses', '/courses/search', '/courses/a', '/courses/b', '/verify', '/verify/KRS-1'])
    countView('one', below, document);
  countView('two', '/courses/a', asked()); // a program that says nothing of itself
  countView('two', '/certificates/shared/KRS-1', document);
  expect(await counted()).toEqual({
    'one home': 1,
    'one catalogue': 2,
    'one course': 2,
    'one verification': 2,
    'two course': 1,
    'two certificate': 1,
  });
});

test('what is not a view is not counted: pages of people, fetches of scripts, looks ahead, other methods', async () => {
  const before = await counted();
  countView('one', '/dashboard', asked());
  countView('one', '/admin', asked());
  countView('one', '/courses', asked('GET', { 'sec-fetch-dest': 'empty' }));
  countView('one', '/courses', asked('GET', { 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender' }));
  countView('one', '/courses', asked('HEAD'));
  countView('one', '/courses', asked('POST'));
  expect(await counted()).toEqual(before);
});
