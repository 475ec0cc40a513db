import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { recordAudit } from '@/server/core/audit';
import { command } from '@/server/core/command';
import { anyone } from '@/server/core/operations';
import { createPerson } from '@/tests/factories/people';
import { asRole, ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, ctxFor, type World } from '@/tests/support/world';

type Entry = {
  action: string;
  operation: string;
  entity_type: string;
  entity_uuid: string;
  actor_kind: string;
  actor_id: bigint | null;
  actor_label: string | null;
  changes: Record<string, { old: unknown; new: unknown }>;
  request_id: string | null;
  ip: string | null;
  user_agent: string | null;
  organization_id: bigint;
};

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

const lastOf = async (table: string, id: bigint) => {
  const [row] =
    await ownerSql<Entry>`select * from audit_entries where entity_type = ${table} and entity_id = ${id} order by id desc limit 1`;
  return row;
};

const edit = command(
  'test.edit-person',
  { access: anyone('a test'), input: z.strictObject({ id: z.bigint(), data: z.record(z.string(), z.any()) }) },
  async (ctx, { id, data }) => {
    await ctx.db.person.update({ where: { id }, data });
  },
);

const bareSql = command(
  'test.bare-sql',
  { access: anyone('a test'), input: z.strictObject({ id: z.bigint() }) },
  async (ctx, { id }) => {
    await ctx.sql`update courses set level = 'advanced' where id = ${id}`;
  },
);

describe('AUD: what a changed row leaves', () => {
  test('the changed fields with old and new, the actor, the operation, from where', async () => {
    const { admin, student } = world.here.people;
    const ctx = ctxFor(admin, world.here.org, { ip: '198.51.100.4' });
    await edit(ctx, { id: student.id, data: { nameEn: 'Renamed', timezone: 'Asia/Amman' } });
    expect(await lastOf('people', student.id)).toMatchObject({
      organization_id: world.here.org.id,
      action: 'updated',
      operation: 'test.edit-person',
      entity_uuid: student.uuid,
      actor_kind: 'person',
      actor_id: admin.id,
      changes: { name_en: { old: student.nameEn, new: 'Renamed' }, timezone: { old: 'UTC', new: 'Asia/Amman' } },
      request_id: ctx.requestId,
      ip: '198.51.100.4',
      user_agent: 'tests',
    });
    expect(Object.keys((await lastOf('people', student.id))?.changes ?? {})).toHaveLength(2);
  });

  test('secrets are masked, whichever way they are written', async () => {
    const person = await createPerson({ organization: world.here.organization, passwordHash: 'first-hash' });
    expect((await lastOf('people', person.id))?.changes.password_hash).toEqual({ old: null, new: '•••' });
    await edit(world.here.as('admin'), { id: person.id, data: { passwordHash: 'second-hash' } });
    expect((await lastOf('people', person.id))?.changes).toEqual({ password_hash: { old: '•••', new: '•••' } });
    const [leak] = await ownerSql`select count(*)::int as n from audit_entries where changes::text like '%-hash%'`;
    expect(leak).toEqual({ n: 0 });
  });

  test('what was written in confidence is not copied into the trail', async () => {
    await ownerDb().submission.update({
      where: { id: world.here.submission.id },
      data: { draftText: 'A private thought.', status: 'returned' },
    });
    expect((await lastOf('submissions', world.here.submission.id))?.changes.draft_text).toEqual({
      old: '•••',
      new: '•••',
    });
  });

  test('SQL by hand does not escape, inside a command or as the owner', async () => {
    await bareSql(world.here.as('admin'), { id: world.here.course.id });
    expect(await lastOf('courses', world.here.course.id)).toMatchObject({
      operation: 'test.bare-sql',
      changes: { level: { old: 'beginner', new: 'advanced' } },
    });
    await ownerSql`update courses set level = 'beginner' where id = ${world.here.course.id}`;
    expect(await lastOf('courses', world.here.course.id)).toMatchObject({
      operation: 'sql',
      actor_kind: 'system',
      actor_id: null,
    });
  });

  test('an update that changes nothing leaves nothing', async () => {
    const before = await lastOf('courses', world.here.course.id);
    await ownerSql`update courses set level = level where id = ${world.here.course.id}`;
    expect(await lastOf('courses', world.here.course.id)).toEqual(before);
  });

  test('created, deleted, restored and removed are told apart', async () => {
    const { id } = await createPerson({ organization: world.here.organization, roles: [] });
    const actions = async () =>
      (
        await ownerSql<Entry>`select action from audit_entries where entity_type = 'people' and entity_id = ${id} order by id`
      ).map((row) => row.action);
    await ownerSql`update people set deleted_at = now() where id = ${id}`;
    await ownerSql`update people set deleted_at = null where id = ${id}`;
    await ownerSql`delete from people where id = ${id}`;
    expect(await actions()).toEqual(['created', 'deleted', 'restored', 'deleted']);
  });

  test('every table is audited or stands here with its reason', async () => {
    const without: Record<string, string> = {
      _prisma_migrations: 'the migration tool’s own',
      sessions: 'moves with every request; sign-in and sign-out are recorded',
      notifications: 'deliveries',
      video_progress: 'heartbeats',
      lesson_views: 'heartbeats',
      course_slugs: 'follows a course, and that is audited',
      attempt_answers: 'autosaves; the attempt is audited',
      certificate_downloads: 'the download itself is recorded',
      mail_messages: 'deliveries',
      mail_suppressions: 'deliveries',
      outbox_events: 'the kernel’s bookkeeping',
      webhook_events: 'what vendors told; what follows from it is recorded',
      job_effects: 'the kernel’s bookkeeping',
      job_runs: 'the kernel’s bookkeeping',
      schedule_runs: 'the kernel’s bookkeeping',
      idempotency_keys: 'the kernel’s bookkeeping',
      audit_entries: 'the trail itself',
      audit_seals: 'the trail itself',
      rate_limits: 'counters',
      process_heartbeats: 'heartbeats',
    };
    const rows = await ownerSql<{ name: string }>`
      select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'audit_row'::regproc)`;
    expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(without).sort());
  });
});

describe('the trail is never changed', () => {
  test('the owner is no superuser, so that these rules hold for the tests as for the product', async () => {
    const [row] = await ownerSql`select rolsuper or rolbypassrls as broad from pg_roles where rolname = current_user`;
    expect(row).toEqual({ broad: false });
  });

  test.each([
    'update audit_entries set action = $1',
    'delete from audit_entries where action <> $1',
    'truncate audit_entries',
  ])('the application cannot: %s', async (text) => {
    await asRole('growthos_app', { orgId: world.here.org.id, reach: 'organization' }, async (sql) => {
      await expect(sql(text, text.includes('$1') ? ['x'] : [])).rejects.toThrow(/permission denied/);
    });
  });

  test('neither can the owner by update or delete', async () => {
    await expect(ownerSql`update audit_entries set action = 'x'`).rejects.toThrow('is history');
    await expect(ownerSql`delete from audit_entries`).rejects.toThrow('is history');
  });

  test('the application writes into its own school only', async () => {
    await asRole('growthos_app', { orgId: world.here.org.id }, async (sql) => {
      await expect(
        sql("insert into audit_entries (organization_id, action, actor_kind) values ($1, 'viewed', 'system')", [
          world.there.org.id,
        ]),
      ).rejects.toThrow(/row-level security/);
    });
  });
});

describe('AUD-26 who reads it', () => {
  test('staff of the school read its trail, a person their own rows, nobody another school’s', async () => {
    const ctx = world.here.as('student');
    await recordAudit(ctx, {
      action: 'viewed',
      operation: 'test.look',
      entityType: 'courses',
      entityId: world.here.course.id,
      context: { why: 'a test' },
    });
    const own = await ctx.db.auditEntry.findMany({});
    expect(own).toMatchObject([
      { action: 'viewed', operation: 'test.look', actorId: world.here.people.student.id, context: { why: 'a test' } },
    ]);
    expect(await world.here.anonymous().db.auditEntry.count()).toBe(0);
    const staff = await world.here.as('admin').db.auditEntry.findMany({ select: { organizationId: true } });
    expect(staff.length).toBeGreaterThan(50);
    expect(new Set(staff.map((row) => row.organizationId))).toEqual(new Set([world.here.org.id]));
  });
});
