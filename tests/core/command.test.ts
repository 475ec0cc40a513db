import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import type { Ctx } from '@/server/core/context';
import { anyone, holders, operations, signedIn, systemOnly } from '@/server/core/operations';
import { defineEvent } from '@/server/core/outbox';
import { policy, visibleIf } from '@/server/core/policy';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, ctxFor, jobCtx, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

const renamed = defineEvent('test.course_renamed', z.strictObject({ courseId: z.string(), slug: z.string() }));
const rules = policy<{ personId: bigint }>()({ change: (actor, subject) => visibleIf(actor.is(subject.personId)) });

const input = z.strictObject({ id: z.bigint(), slug: z.string().min(3).max(20) });

let ran = 0;
const rename = command(
  'test.rename-course',
  { access: holders('course.moderate'), input },
  async (ctx, { id, slug }) => {
    ran += 1;
    await ctx.db.course.update({ where: { id }, data: { slug } });
    ctx.announce(renamed, { courseId: String(id), slug });
    return { slug, run: ran };
  },
);

const fails = command(
  'test.rename-and-fail',
  { access: holders('course.moderate'), input },
  async (ctx, { id, slug }) => {
    await rename(ctx, { id, slug });
    throw new AppError('conflict', { reason: 'test.too_late' });
  },
);

const careless = command('test.careless', { access: signedIn, input }, async (ctx, { id, slug }) => {
  await ctx.db.course.update({ where: { id }, data: { slug } });
});

const mine = command(
  'test.mine',
  { access: signedIn, input: z.strictObject({ personId: z.bigint() }) },
  async (ctx, subject) => {
    ctx.authorize(rules.change, subject);
    return 'done';
  },
);

const open = command('test.open', { access: anyone('a test'), input: z.strictObject({}) }, async () => 'open');
const internal = command('test.internal', { access: systemOnly, input: z.strictObject({}) }, async () => 'internal');

const elevated = command(
  'test.elevated',
  { access: anyone('a test'), input: z.strictObject({}), elevated: 'a test' },
  (ctx) => ctx.db.person.count(),
);

const elevatedWrite = command(
  'test.elevated-write',
  { access: anyone('a test'), input: z.strictObject({ slug: z.string() }), elevated: 'a test that writes' },
  (ctx, { slug }) => ctx.db.course.updateMany({ where: { slug }, data: { tint: 'visited' } }),
);
const ownSlug = command(
  'test.own-tint',
  { access: holders('course.edit'), input: z.strictObject({ id: z.bigint() }) },
  (ctx, { id }) => ctx.db.course.update({ where: { id }, data: { tint: 'edited' }, select: { slug: true } }),
);

const slugOf = async (id: bigint) => (await ownerDb().course.findUniqueOrThrow({ where: { id } })).slug;
const events = async (slug: string) =>
  ownerSql`select payload, organization_id, actor_id, request_id from outbox_events where payload->>'slug' = ${slug}`;
const trail = async (ctx: Ctx) => ownerSql<{
  action: string;
  operation: string;
  context: { reason?: string; elevated?: string };
}>`
  select action, operation, context from audit_entries where request_id = ${ctx.requestId} order by id`;

describe('access and parsing', () => {
  test('every operation is known by name with its access', () => {
    expect(operations.get('test.rename-course')).toMatchObject({
      kind: 'command',
      access: { permission: 'course.moderate' },
    });
    expect(operations.get('test.elevated')).toMatchObject({ elevated: 'a test' });
  });

  test('without the permission: forbidden, and the refusal stands in the trail', async () => {
    const ctx = world.here.as('student');
    const before = await slugOf(world.here.course.id);
    await expect(rename(ctx, { id: world.here.course.id, slug: 'stolen' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await slugOf(world.here.course.id)).toBe(before);
    expect(await trail(ctx)).toEqual([
      { action: 'denied', operation: 'test.rename-course', context: { reason: 'forbidden' } },
    ]);
  });

  test('visitors are asked to sign in, except where anyone may', async () => {
    const ctx = world.here.anonymous();
    await expect(rename(ctx, { id: world.here.course.id, slug: 'stolen' })).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
    await expect(mine(ctx, { personId: 1n })).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(open(ctx, {})).resolves.toBe('open');
  });

  test('what only the system may do does not exist for people, not even for a superadmin', async () => {
    await expect(internal(world.here.as('superadmin'), {})).rejects.toMatchObject({ kind: 'not_found' });
    await expect(internal(jobCtx(world.here.org), {})).resolves.toBe('internal');
  });

  test('bad input is refused at its field, unknown fields too, and leaves no trail', async () => {
    const ctx = world.here.as('admin');
    await expect(rename(ctx, { id: world.here.course.id, slug: 'x' })).rejects.toMatchObject({
      kind: 'validation',
      fields: [{ path: 'slug', key: 'too_short', params: { min: 3 } }],
    });
    const extra = { id: 1n, slug: 'abc', admin: true };
    await expect(rename(ctx, extra)).rejects.toMatchObject({ kind: 'validation', fields: [{ key: 'unknown_field' }] });
    expect(await trail(ctx)).toEqual([]);
  });

  test('a signed-in person passes the policy or the object does not exist for them', async () => {
    const ctx = world.here.as('student');
    await expect(mine(ctx, { personId: world.here.people.student.id })).resolves.toBe('done');
    await expect(mine(ctx, { personId: world.here.otherStudent.id })).rejects.toMatchObject({ kind: 'not_found' });
  });

  test('a command that changes something without authorising it fails and leaves nothing', async () => {
    const before = await slugOf(world.here.course.id);
    await expect(careless(world.here.as('admin'), { id: world.here.course.id, slug: 'careless' })).rejects.toThrow(
      'without authorising it',
    );
    expect(await slugOf(world.here.course.id)).toBe(before);
  });

  test('what an elevated command changes says in the trail why it could; other rows say nothing of it', async () => {
    const visitor = world.here.anonymous();
    await elevatedWrite(visitor, { slug: world.here.course.slug });
    expect(await trail(visitor)).toMatchObject([{ action: 'updated', context: { elevated: 'a test that writes' } }]);
    const admin = world.here.as('admin');
    await ownSlug(admin, { id: world.here.course.id });
    expect((await trail(admin)).map((row) => row.context)).toEqual([{}]);
  });

  test('an elevated command sees the organisation whoever calls it, and nothing of another', async () => {
    const people = await ownerDb().person.count({ where: { organizationId: world.here.org.id } });
    await expect(elevated(world.here.anonymous(), {})).resolves.toBe(people);
    await expect(world.here.as('student').db.person.count()).resolves.toBe(2); // themselves and the public instructor
  });
});

describe('one transaction', () => {
  test('the change, its audit rows and its events come together', async () => {
    const ctx = world.here.as('admin');
    await rename(ctx, { id: world.here.course.id, slug: 'together' });
    expect(await slugOf(world.here.course.id)).toBe('together');
    expect(await events('together')).toEqual([
      {
        payload: { courseId: String(world.here.course.id), slug: 'together' },
        organization_id: world.here.org.id,
        actor_id: world.here.people.admin.id,
        request_id: ctx.requestId,
      },
    ]);
    expect(await trail(ctx)).toMatchObject([{ action: 'updated', operation: 'test.rename-course' }]);
  });

  test('a failure after the change leaves nothing but the record of the failure', async () => {
    const ctx = world.here.as('admin');
    await expect(fails(ctx, { id: world.here.course.id, slug: 'rolled-back' })).rejects.toMatchObject({
      reason: 'test.too_late',
    });
    expect(await slugOf(world.here.course.id)).toBe('together');
    expect(await events('rolled-back')).toEqual([]);
    expect(await trail(ctx)).toEqual([
      { action: 'failed', operation: 'test.rename-and-fail', context: { reason: 'test.too_late' } },
    ]);
  });

  test('events are checked against their shape before anything is written', async () => {
    const wrong = command('test.wrong-event', { access: anyone('a test'), input: z.strictObject({}) }, async (ctx) => {
      ctx.announce(renamed, { courseId: 7 } as never);
    });
    await expect(wrong(world.here.as('admin'), {})).rejects.toThrow();
  });

  test('a row of another school does not exist, whatever its id', async () => {
    await expect(
      rename(world.here.as('superadmin'), { id: world.there.course.id, slug: 'foreign' }),
    ).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(rename(world.here.as('superadmin'), { id: 999_999n, slug: 'foreign' })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  test('a taken name is a conflict, not a crash', async () => {
    await expect(
      rename(world.here.as('admin'), { id: world.here.course.id, slug: world.here.draftCourse.slug }),
    ).rejects.toMatchObject({ kind: 'conflict', reason: 'already_exists' });
  });

  test('browsers and caches hear of it after the commit only', async () => {
    const { default: pg } = await import('pg');
    const listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await listener.connect();
    const heard: string[] = [];
    listener.on('notification', (message) => heard.push(`${message.channel} ${message.payload}`));
    await listener.query('listen revalidate; listen realtime');
    const tell = command(
      'test.tell',
      { access: anyone('a test'), input: z.strictObject({ fail: z.boolean() }) },
      async (ctx, { fail }) => {
        ctx.revalidate('org:here', 'org:here');
        ctx.notifyBrowser('somebody', { type: 'test' });
        if (fail) throw new AppError('conflict');
      },
    );
    await expect(tell(world.here.as('admin'), { fail: true })).rejects.toMatchObject({ kind: 'conflict' });
    await tell(world.here.as('admin'), { fail: false });
    await listener.query('select 1');
    await listener.end();
    expect(heard).toEqual([
      'revalidate ["org:here"]',
      `realtime ${JSON.stringify({ org: world.here.org.uuid, person: 'somebody', event: { type: 'test' } })}`,
    ]);
  });
});

describe('a question to the outside', () => {
  const open = () =>
    ownerSql`select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
  const seen: number[] = [];
  const asks = command(
    'test.asks-first',
    {
      access: holders('course.moderate'),
      input: z.strictObject({ ok: z.boolean() }),
      before: async (_ctx, { ok }) => {
        seen.push((await open()).length);
        if (!ok) throw new AppError('validation', { reason: 'test.outside_says_no' });
      },
    },
    async () => 'done',
  );
  const outer = command('test.asks-inside', { access: systemOnly, input: z.strictObject({}) }, (ctx) =>
    asks(ctx, { ok: true }),
  );

  test('is asked after access and input, with no transaction open, and may refuse', async () => {
    const admin = world.here.as('admin');
    expect(await asks(admin, { ok: true })).toBe('done');
    await expect(asks(admin, { ok: false })).rejects.toMatchObject({ reason: 'test.outside_says_no' });
    await expect(asks(world.here.as('student'), { ok: true })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(seen).toEqual([0, 0]);
  });

  test('a command that asks cannot join another one’s transaction', async () => {
    await expect(outer(jobCtx(world.here.org), {})).rejects.toThrow(/cannot join/);
  });
});

describe('a key sent twice', () => {
  const withKey = (key: string) => ctxFor(world.here.people.admin, world.here.org, { idempotencyKey: key });

  test('the same request is done once and answered twice', async () => {
    const first = await rename(withKey('k-1'), { id: world.here.course.id, slug: 'once' });
    await ownerDb().course.update({ where: { id: world.here.course.id }, data: { slug: 'later' } });
    expect(await rename(withKey('k-1'), { id: world.here.course.id, slug: 'once' })).toEqual(first);
    expect(await slugOf(world.here.course.id)).toBe('later');
    expect(await events('once')).toHaveLength(1);
  });

  test('another request under the same key is refused', async () => {
    await expect(rename(withKey('k-1'), { id: world.here.course.id, slug: 'other' })).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'idempotency_key_reused',
    });
  });

  test('the key of one person is nothing to another', async () => {
    const other = ctxFor(world.here.people.superadmin, world.here.org, { idempotencyKey: 'k-1' });
    await expect(rename(other, { id: world.here.course.id, slug: 'another' })).resolves.toMatchObject({
      slug: 'another',
    });
  });

  test('twins at the same moment: one runs, both get its answer', async () => {
    const before = ran;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => rename(withKey('k-2'), { id: world.here.course.id, slug: 'twins' })),
    );
    expect(ran).toBe(before + 1);
    for (const answer of answers) expect(answer).toEqual({ slug: 'twins', run: before + 1 });
    expect(await events('twins')).toHaveLength(1);
  });

  test('a failed request frees its key', async () => {
    await expect(fails(withKey('k-3'), { id: world.here.course.id, slug: 'not-this' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(rename(withKey('k-3'), { id: world.here.course.id, slug: 'but-this' })).resolves.toMatchObject({
      slug: 'but-this',
    });
  });
});
