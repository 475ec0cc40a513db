import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { translator } from '@/lib/i18n/translator';
import { command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import {
  archiveNotice,
  countUnread,
  listNotifications,
  markAllRead,
  markAllSeen,
  markRead,
  NOTICE_TYPES,
  notify,
  snoozeNotice,
} from '@/server/domains/engagement';
import { noticeSentence } from '@/server/domains/engagement/rules/sentence';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, frozenClock, jobCtx, type World } from '@/tests/support/world';

const tell = command(
  'test.notify',
  { access: systemOnly, input: z.object({ person: z.bigint(), key: z.string() }) },
  (ctx, { person, key }) =>
    notify(ctx, {
      personId: person,
      type: 'enrolled',
      params: { course: { en: 'Price sheet', ar: 'جدول الأسعار' } },
      href: '/dashboard',
      dedupeKey: key,
    }),
);

let world: World;
const student = (fields = {}) => world.here.as('student', fields);
const tellStudent = (key: string) => tell(jobCtx(world.here.org), { person: world.here.people.student.id, key });
const current = async (fields = {}) => (await listNotifications(student(fields), {})).notices;

beforeAll(async () => {
  world = await buildWorld();
});

test('one notice per person and key, in the reader’s language, with a path in it', async () => {
  expect(await tellStudent('k')).toBe(true);
  expect(await tellStudent('k')).toBe(false);
  const [en] = await current();
  const [ar] = await current({ locale: 'ar' });
  expect(en).toMatchObject({
    text: 'You have a place in “Price sheet”.',
    href: '/en/dashboard',
    seen: false,
    read: false,
  });
  expect(ar).toMatchObject({ text: 'تم التسجيل في دورة «جدول الأسعار».', href: '/ar/dashboard' });
});

test('seen is not read', async () => {
  await tellStudent('seen');
  expect(await countUnread(student(), {})).toEqual({ unseen: 2, unread: 2 });
  await markAllSeen(student(), {});
  expect(await countUnread(student(), {})).toEqual({ unseen: 0, unread: 2 });
  const [first] = await current();
  await markRead(student(), { id: first?.id as string });
  expect(await countUnread(student(), {})).toEqual({ unseen: 0, unread: 1 });
  await markRead(student(), { id: first?.id as string, read: false });
  expect(await countUnread(student(), {})).toMatchObject({ unread: 2 });
  expect(await markAllRead(student(), {})).toEqual({ read: 2 });
  expect(await countUnread(student(), {})).toEqual({ unseen: 0, unread: 0 });
});

test('put away and brought back', async () => {
  const [notice] = await current();
  const id = notice?.id as string;
  await archiveNotice(student(), { id });
  expect((await current()).map((one) => one.id)).not.toContain(id);
  const { notices } = await listNotifications(student(), { filter: 'archived' });
  expect(notices.map((one) => one.id)).toEqual([id]);
  await archiveNotice(student(), { id, archived: false });
  expect((await current()).map((one) => one.id)).toContain(id);
});

test('snoozed until a moment, then there again as new; not into the past, not for ever', async () => {
  const [notice] = await current();
  const id = notice?.id as string;
  const clock = frozenClock(new Date().toISOString());
  const inOneHour = new Date(clock.now().getTime() + 3_600_000).toISOString();
  await snoozeNotice(student({ now: clock.now }), { id, until: inOneHour });
  expect((await current()).map((one) => one.id)).not.toContain(id);
  await ownerSql`update notifications set snoozed_until = now() - interval '1 second' where uuid = ${id}`;
  expect((await current()).find((one) => one.id === id)).toMatchObject({ seen: false, read: false });
  for (const until of ['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z'])
    await expect(snoozeNotice(student(), { id, until })).rejects.toMatchObject({ kind: 'validation' });
  await snoozeNotice(student(), { id, until: null });
});

test('pages of the list follow each other without a gap', async () => {
  for (let i = 0; i < 7; i += 1) await tellStudent(`page-${i}`);
  const all = (await listNotifications(student(), { size: 50 })).notices.map((one) => one.id);
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listNotifications>> = await listNotifications(student(), { size: 3, before });
    seen.push(...page.notices.map((one) => one.id));
    before = page.next;
  } while (before);
  expect(seen).toEqual(all);
});

test('a notice of somebody else does not exist, whoever asks', async () => {
  const [notice] = await current();
  const id = notice?.id as string;
  const others = [
    world.here.as('admin'),
    world.here.as('mentor'),
    world.here.as(world.here.otherStudent),
    world.there.as('student'),
  ];
  for (const ctx of others) {
    expect((await listNotifications(ctx, {})).notices).toEqual([]);
    for (const work of [
      () => markRead(ctx, { id }),
      () => archiveNotice(ctx, { id }),
      () => snoozeNotice(ctx, { id, until: null }),
    ])
      await expect(work()).rejects.toMatchObject({ kind: 'not_found' });
    expect(await markAllRead(ctx, {})).toEqual({ read: 0 });
    expect(await markAllSeen(ctx, {})).toEqual({ seen: 0 });
  }
  await expect(countUnread(world.here.anonymous(), {})).rejects.toMatchObject({ kind: 'unauthenticated' });
});

describe('sentences', () => {
  test.each(NOTICE_TYPES)('%s has one in both languages', (type) => {
    const both = { en: 'X', ar: 'س' };
    const params = {
      learner: both,
      assignment: both,
      reviewer: both,
      quiz: both,
      outcome: 'opened',
      lesson: both,
      course: both,
      mentor: both,
      job: both,
      waiting: 3,
      number: '1',
      version: 2,
      opened: 'yes',
      due: '',
    };
    for (const locale of ['en', 'ar'] as const) {
      const text = noticeSentence(translator(locale), locale, type, params);
      expect(text).not.toMatch(/[{}]|engagement\./);
      const told = type === 'mail_late' ? '3' : locale === 'en' ? 'X' : 'س';
      expect(text.replaceAll('٣', '3')).toContain(told);
    }
  });

  test('an unknown kind says that something happened', () => {
    expect(noticeSentence(translator('en'), 'en', 'from_the_future', {})).toBe('Something new happened.');
  });
});
