import { gzipSync } from 'node:zlib';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/password';

const KB = 1000;
const PUBLIC = [
  '/en',
  '/ar',
  '/en/courses',
  '/en/courses/your-first-online-shop',
  '/en/verify',
  '/en/sign-in',
  '/en/sign-up',
];
const LEARNER = [
  '/en/dashboard',
  '/en/learn/your-first-online-shop',
  '/en/learn/your-first-online-shop/price-so-that-you-can-stay',
  '/ar/assignments',
];

/** The script a first visit loads, compressed; browsers of today leave the noModule file alone. */
async function firstLoad(request: APIRequestContext, page: string): Promise<number> {
  const html = await (await request.get(page)).text();
  const tags = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  const files = new Set(tags.map(([, src]) => src ?? ''));
  expect(files.size, page).toBeGreaterThan(3);
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await (await request.get(file)).body(), { level: 9 }).length;
  return bytes;
}

test('public pages load at most 145 kB of script', async ({ request }) => {
  for (const page of PUBLIC) expect(await firstLoad(request, page), page).toBeLessThanOrEqual(145 * KB);
});

test('learner pages load at most 175 kB of script', async ({ request }) => {
  const answer = await request.post('/api/identity/sign-in', {
    data: { email: 'mariam@kurrasa.example', password: DEMO_PASSWORD },
  });
  expect(answer.status()).toBe(200);
  for (const page of LEARNER) expect(await firstLoad(request, page), page).toBeLessThanOrEqual(175 * KB);
});

// A lesson carries its transcript twice, as text and for the player that follows it.
test('an outline is at most 12 kB on the wire, a lesson 16', async ({ request }) => {
  await request.post('/api/identity/sign-in', { data: { email: 'mariam@kurrasa.example', password: DEMO_PASSWORD } });
  const [, outline = '', lesson = ''] = LEARNER;
  for (const [page, most] of [
    [outline, 12],
    [lesson, 16],
  ] as const)
    expect(gzipSync(await (await request.get(page)).body()).length, page).toBeLessThanOrEqual(most * KB);
});
