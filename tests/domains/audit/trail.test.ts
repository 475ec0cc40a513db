import { beforeAll, describe, expect, test } from 'vitest';
import { recordAudit } from '@/server/core/audit';
import { getMail, getPerson } from '@/server/domains/admin';
import { getAuditEntry, getOwnActivity, listAudit, listOwnActivity } from '@/server/domains/audit';
import { flatChanges } from '@/server/domains/audit/rules/changes';
import { updateProfile } from '@/server/domains/identity';
import { ROLE_CODES } from '@/server/domains/identity/permissions';
import { asRole, ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
const profile = { nameAr: 'مريم', locale: 'en', timezone: 'Asia/Amman', digits: 'latn' } as const;

beforeAll(async () => {
  world = await buildWorld();
  await ownerSql`insert into student_profiles (organization_id, person_id) values (${world.here.org.id}, ${world.here.people.student.id})`;
  await updateProfile(world.here.as('student'), { ...profile, nameEn: 'Mariam Haddad', phone: '+962 7 9000 0000' });
});

describe('audit.list', () => {
  test('for the administration only', async () => {
    for (const role of ROLE_CODES) {
      const asked = listAudit(world.here.as(role), {});
      if (role === 'admin' || role === 'superadmin') expect((await asked).items.length).toBeGreaterThan(0);
      else await expect(asked, role).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await expect(listAudit(world.here.anonymous(), {})).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  test('newest first, with who, whom and what by name, and nothing of another school', async () => {
    const { items } = await listAudit(world.here.as('admin'), { entity: 'people', action: 'updated' });
    expect(items[0]).toMatchObject({
      operation: 'identity.update-profile',
      actor: { kind: 'person', name: { en: 'Mariam Haddad' } },
      person: { en: 'Mariam Haddad', isActor: true },
    });
    const enrolled = await listAudit(world.here.as('admin'), { entity: 'enrolments', action: 'created' });
    expect(enrolled.items.map((row) => row.thing?.en)).toContain(
      (world.here.course.translations as { en: { title: string } }).en.title,
    );
    const all = await listAudit(world.here.as('admin'), { limit: 100 });
    const foreign = await ownerSql<{
      uuid: string;
    }>`select uuid from audit_entries where organization_id = ${world.there.org.id}`;
    const strangers = new Set(foreign.map((row) => row.uuid));
    expect(all.items.filter((row) => strangers.has(row.uuid))).toEqual([]);
    expect(JSON.stringify(all)).not.toMatch(/"(id|entityId|personId)":/);
  });

  test('is found by name in either script, by address, by operation; wildcards are letters', async () => {
    const admin = world.here.as('admin');
    const found = async (search: string) => (await listAudit(admin, { search })).items.length;
    expect(await found('haddad')).toBeGreaterThan(0);
    expect(await found('مريم')).toBeGreaterThan(0);
    expect(await found('identity.update')).toBeGreaterThan(0);
    expect(await found('203.0.113.7')).toBeGreaterThan(0);
    expect(await found('100%_nothing')).toBe(0);
  });

  test('by day in the reader’s zone, by person, by request; unknown words filter nothing', async () => {
    const admin = world.here.as('admin');
    const today = new Date().toISOString().slice(0, 10);
    expect((await listAudit(admin, { from: today, to: today })).items.length).toBeGreaterThan(0);
    expect((await listAudit(admin, { to: '2001-01-01' })).items).toEqual([]);
    const { items } = await listAudit(admin, { subject: world.here.people.student.uuid });
    expect(items.some((row) => row.operation === 'identity.update-profile')).toBe(true);
    await recordAudit(admin, { action: 'viewed', operation: 'tests' });
    const acts = await listAudit(admin, { subject: world.here.people.admin.uuid, actsOnly: true });
    expect(acts.items.some((row) => row.action === 'viewed')).toBe(false);
    const strange = { action: 'nonsense', entity: 'x', from: 'yesterday', cursor: 'b.1.x' } as never;
    expect((await listAudit(admin, strange)).items.length).toBeGreaterThan(0);
  });

  test('pages by key: nothing twice, nothing left out while rows arrive, and the way back', async () => {
    const admin = world.here.as('admin');
    const first = await listAudit(admin, { limit: 5 });
    await recordAudit(admin, { action: 'viewed', operation: 'tests' });
    const second = await listAudit(admin, { limit: 5, cursor: first.next ?? '' });
    const whole = (await listAudit(admin, { limit: 11 })).items.slice(1);
    expect([...first.items, ...second.items].map((row) => row.uuid)).toEqual(whole.map((row) => row.uuid));
    const back = await listAudit(admin, { limit: 5, cursor: second.previous ?? '' });
    expect(back.items.map((row) => row.uuid)).toEqual(first.items.map((row) => row.uuid));
    expect(back.next).not.toBeNull();
  });

  test('a page deep in the trail is found by the key’s index, not by counting', async () => {
    const plan = await ownerSql<{ 'QUERY PLAN': string }>`
      explain select a.* from audit_entries a where organization_id = 1 and a.id < 500000 order by a.id desc limit 50`;
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan/);
  });
});

describe('audit.get-entry', () => {
  test('says before and after, from where, and hides keys and secrets', async () => {
    const admin = world.here.as('admin');
    const { items } = await listAudit(admin, { entity: 'student_profiles', action: 'updated' });
    const entry = items[0] && (await getAuditEntry(admin, { entry: items[0].uuid }));
    expect(entry?.changes).toContainEqual({
      field: 'phone',
      path: 'phone',
      old: null,
      new: { text: '+962 7 9000 0000' },
    });
    expect(entry).toMatchObject({
      ip: '203.0.113.7',
      seal: null,
      onBehalfOf: null,
      operation: 'identity.update-profile',
    });
    expect(entry?.sameRequest).toBeGreaterThan(0);
    const [made] = (await listAudit(admin, { entity: 'enrolments', action: 'created' })).items;
    const enrolment = made && (await getAuditEntry(admin, { entry: made.uuid }));
    const person = enrolment?.changes.find((change) => change.field === 'person_id')?.new;
    expect(person).toMatchObject({ isReference: true, text: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(enrolment?.changes.find((c) => c.field === 'course_id')?.new?.name?.en).toBeTruthy();
  });

  test('still names a record that is gone', async () => {
    const [row] = await ownerSql<{ id: bigint; uuid: string }>`
      insert into people (organization_id, email, name_en) values (${world.here.org.id}, 'gone@school.test', 'Gone Person') returning id, uuid`;
    await ownerSql`delete from people where id = ${row?.id}`;
    const { items } = await listAudit(world.here.as('admin'), { entity: 'people', action: 'deleted' });
    expect(items[0]).toMatchObject({ entityUuid: row?.uuid, person: { en: 'Gone Person' } });
  });

  test('a row of another school does not exist; nobody but the administration reads one', async () => {
    const [foreign] = await ownerSql<{
      uuid: string;
    }>`select uuid from audit_entries where organization_id = ${world.there.org.id} limit 1`;
    const entry = foreign?.uuid ?? '';
    await expect(getAuditEntry(world.here.as('admin'), { entry })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(getAuditEntry(world.here.as('instructor'), { entry })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(getAuditEntry(world.here.as('admin'), { entry: '1' })).rejects.toMatchObject({ kind: 'validation' });
  });

  test('nested texts are told leaf by leaf', () => {
    const old = { en: { title: 'A', tags: ['x'] }, ar: { title: 'أ' } };
    const next = { en: { title: 'B', tags: ['x'] }, ar: { title: 'أ', summary: 'ب' } };
    expect(flatChanges({ translations: { old, new: next }, status: { old: 'draft', new: 'published' } })).toEqual([
      { field: 'status', path: 'status', old: 'draft', new: 'published' },
      { field: 'translations', path: 'translations.en.title', old: 'A', new: 'B' },
      { field: 'translations', path: 'translations.ar.summary', old: null, new: 'ب' },
    ]);
    expect(flatChanges(null)).toEqual([]);
  });
});

describe('AUD-26 own activity', () => {
  test('audit.list-own-activity: everybody sees what they did, and nobody else’s', async () => {
    const mine = await listOwnActivity(world.here.as('student'), {});
    expect(mine.items.length).toBeGreaterThan(0);
    expect(mine.items.every((row) => row.actor.uuid === world.here.people.student.uuid)).toBe(true);
    expect((await listOwnActivity(world.here.as(world.here.otherStudent), {})).items).toEqual([]);
    for (const role of ROLE_CODES) await expect(listOwnActivity(world.here.as(role), {})).resolves.toBeTruthy();
  });

  test('a member sees when the administration opened their page or read a mail to them; another learner sees nothing', async () => {
    const { here } = world;
    const { student, admin } = here.people;
    const mail = await ownerDb().mailMessage.create({
      data: {
        organizationId: here.org.id,
        personId: student.id,
        template: 'tests.mail',
        locale: 'en',
        toEmail: student.email,
        subject: 'Hello',
        html: '<p>Hello</p>',
        text: 'Hello',
        dedupeKey: 'aud-26',
      },
    });
    await getPerson(here.as('admin'), { person: student.uuid });
    await getMail(here.as('admin'), { mail: mail.uuid });
    await getPerson(here.as('admin'), { person: here.idleMentor.uuid });
    const looks = (await listOwnActivity(here.as('student'), {})).items.filter((row) => row.action === 'viewed');
    expect(looks.map((row) => [row.entityType, row.actor.kind])).toEqual([
      ['mail_messages', 'staff'],
      ['people', 'staff'],
    ]);
    expect(JSON.stringify(looks)).not.toContain(admin.uuid);
    for (const look of looks) {
      const entry = await getOwnActivity(here.as('student'), { entry: look.uuid });
      expect(entry).toMatchObject({ ip: null, device: null, userAgent: null, requestId: null, context: {} });
      for (const other of [here.as(here.otherStudent), here.as('mentor'), world.there.as('student')])
        await expect(getOwnActivity(other, { entry: look.uuid })).rejects.toMatchObject({ kind: 'not_found' });
    }
    expect((await listOwnActivity(here.as(here.otherStudent), {})).items).toEqual([]);
    // The same by bare SQL: it is the database that says so.
    const seen = (who: bigint) =>
      asRole('growthos_app', { orgId: here.org.id, personId: who, reach: 'own' }, (sql) =>
        sql("select entity_type from audit_entries where action = 'viewed' and actor_id <> $1 order by id desc", [who]),
      );
    expect(await seen(student.id)).toEqual([{ entity_type: 'mail_messages' }, { entity_type: 'people' }]);
    expect(await seen(here.otherStudent.id)).toEqual([]);
  });

  test('audit.get-own-activity: somebody else’s row does not exist, not even for the administration', async () => {
    const { items } = await listOwnActivity(world.here.as('student'), {});
    const entry = items.find((row) => row.actor.kind === 'person')?.uuid ?? '';
    await expect(getOwnActivity(world.here.as('student'), { entry })).resolves.toMatchObject({ uuid: entry });
    for (const who of ['admin', 'mentor'] as const) {
      await expect(getOwnActivity(world.here.as(who), { entry })).rejects.toMatchObject({ kind: 'not_found' });
    }
  });
});
