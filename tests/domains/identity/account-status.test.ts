import { beforeAll, describe, expect, test } from 'vitest';
import { openPool } from '@/server/core/pools';
import { actorOfToken } from '@/server/core/session';
import { signInCookies } from '@/server/domains/identity/sessions';
import { createPerson, createSession } from '@/tests/factories/people';
import { asRole, ownerSql } from '@/tests/support/db';
import { anonymousCtx, buildWorld, type World } from '@/tests/support/world';
import { liftSuspensions } from '@/workers/lifting';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

const cookieOf = async (session: string) => {
  const [line = ''] = await signInCookies(anonymousCtx(world.here.org), session);
  return line.slice(line.indexOf('=') + 1, line.indexOf(';'));
};
const who = async (session: string) => (await actorOfToken(world.here.org, await cookieOf(session))).actor.kind;
const sessions = (personId: bigint) =>
  ownerSql`select ended_at is not null as ended, end_reason from sessions where person_id = ${personId} order by id`;

describe('LKP-2 banned', () => {
  test('every session ends with the ban, with its reason, and none comes back when it is lifted', async () => {
    const person = await createPerson({ organization: world.here.organization });
    const session = await createSession(person);
    await createSession(person, { endedAt: new Date('2026-01-01T00:00:00Z') });
    const other = await createSession(world.here.otherStudent);
    expect(await who(session.uuid)).toBe('person');
    await ownerSql`update people set status = 'banned', status_reason = 'Abuse' where id = ${person.id}`;
    expect(await who(session.uuid)).toBe('anonymous');
    expect(await sessions(person.id)).toEqual([
      { ended: true, end_reason: 'banned' },
      { ended: true, end_reason: null },
    ]);
    await ownerSql`update people set status = 'active' where id = ${person.id}`;
    expect(await who(session.uuid)).toBe('anonymous');
    expect(await who(other.uuid)).toBe('person');
  });

  test('whoever bans need not reach the sessions, and cannot open one again', async () => {
    const person = await createPerson({ organization: world.here.organization, isPublic: true });
    const session = await createSession(person);
    await asRole('growthos_app', { orgId: world.here.org.id }, async (sql) => {
      await sql("update people set status = 'banned' where id = $1", [person.id]);
      await sql("select set_config('app.reach', 'organization', true)");
      const [row] = await sql('select end_reason from sessions where uuid = $1', [session.uuid]);
      expect(row).toEqual({ end_reason: 'banned' });
      await expect(sql('update sessions set ended_at = null where uuid = $1', [session.uuid])).rejects.toThrow('stays');
    });
  });
});

describe('LKP-2 suspended', () => {
  const pool = openPool('growthos_relay', 1);

  test('it lifts itself: active in every list once its end is past, in every school, written down as nobody’s doing', async () => {
    const fields = { status: 'suspended' as const };
    const past = new Date(Date.now() - 1000);
    const over = await createPerson({ organization: world.here.organization, ...fields, suspendedUntil: past });
    const there = await createPerson({ organization: world.there.organization, ...fields, suspendedUntil: past });
    const later = await createPerson({
      organization: world.here.organization,
      ...fields,
      suspendedUntil: new Date(Date.now() + 3_600_000),
    });
    const session = await createSession(over);
    expect(await liftSuspensions(pool)).toBe(2);
    expect(await liftSuspensions(pool)).toBe(0);
    const rows = await ownerSql`select id, status::text, suspended_until is null as free from people
      where id = any (${[over.id, there.id, later.id, world.here.suspended.id].map(String)}::bigint[]) order by id`;
    expect(rows).toEqual(
      [
        { id: world.here.suspended.id, status: 'suspended', free: true },
        { id: over.id, status: 'active', free: true },
        { id: there.id, status: 'active', free: true },
        { id: later.id, status: 'suspended', free: false },
      ].sort((a, b) => Number(a.id - b.id)),
    );
    expect(await who(session.uuid)).toBe('person');
    const trail =
      await ownerSql`select operation, actor_kind, actor_label, changes->'status' as status from audit_entries
      where entity_type = 'people' and entity_id = ${over.id} and action = 'updated'`;
    expect(trail).toEqual([
      {
        operation: 'identity.lift-suspension',
        actor_kind: 'system',
        actor_label: 'lift-suspensions',
        status: { old: 'suspended', new: 'active' },
      },
    ]);
    await pool.end();
  });
});
