import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOfToken, sessionCookieName } from '@/server/core/session';
import {
  banPerson,
  changeEmail,
  erasePerson,
  getMyData,
  getPersonToEdit,
  getProfile,
  invitePerson,
  requestPasswordReset,
  resendInvitation,
  resetPassword,
  restorePerson,
  setRoles,
  signIn,
  signInCookies,
  suspendPerson,
  updatePerson,
  updateProfile,
  verifyEmail,
} from '@/server/domains/identity';
import { canManagePerson, ROLE_CODES, type RoleCode } from '@/server/domains/identity/permissions';
import { hashPassword } from '@/server/domains/identity/rules/password';
import { erasedAddress, PERSON_DATA, STUDENT_DATA } from '@/server/domains/identity/rules/personal-data';
import { createPerson, createSession, type PersonWithRoles } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { anonymousCtx, buildWorld, frozenClock, type World } from '@/tests/support/world';

const PASSWORD = 'a long sentence about olives';
let world: World;
let passwordHash: string;
let source = 0;

beforeAll(async () => {
  world = await buildWorld();
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(() => ownerSql`delete from rate_limits`);

const visitor = () => anonymousCtx(world.here.org, { ip: `198.51.100.${++source}` });
const as = (who: RoleCode | PersonWithRoles, fields = {}) => world.here.as(who, fields);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (e: { kind: string; reason: string; fields?: { path: string; key: string }[] }) => ({
      kind: e.kind,
      reason: e.reason,
      fields: e.fields?.map((f) => `${f.path} ${f.key}`),
    }),
  );

async function student(fields: Parameters<typeof createPerson>[0] = {}) {
  const person = await createPerson({ organization: world.here.organization, passwordHash, ...fields });
  await ownerDb().studentProfile.create({ data: { organizationId: world.here.org.id, personId: person.id } });
  return person;
}
const names = { nameEn: 'Changed Name', nameAr: 'اسم آخر', locale: 'ar', timezone: 'Asia/Amman' } as const;
const linkTo = async (email: string) => {
  const [mail] = await ownerSql<{
    text: string;
  }>`select text from mail_messages where to_email = ${email} and text like '%token=%' order by id desc limit 1`;
  return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
};
const profileOf = async (person: PersonWithRoles) =>
  ownerDb().studentProfile.findFirstOrThrow({ where: { personId: person.id } });

describe('PRM-G2 who changes, suspends and erases whom', () => {
  const pairs = ROLE_CODES.flatMap((actor) => ROLE_CODES.map((target) => [actor, target] as const));

  test.each(pairs)('%s and a %s', async (actor, target) => {
    const victim = await student({ roles: [target] });
    const may = canManagePerson([actor], [target]);
    const { uuid } = victim;
    const works = async (work: Promise<unknown>) => (await refusal(work)) === null;
    expect(await works(updatePerson(as(actor), { person: uuid, ...names }))).toBe(may);
    expect(await works(changeEmail(as(actor), { person: uuid, email: `${victim.id}@new.test` }))).toBe(may);
    expect(await works(suspendPerson(as(actor), { person: uuid, reason: 'a reason' }))).toBe(may);
    expect(await works(restorePerson(as(actor), { person: uuid }))).toBe(may);
    const staff = actor === 'superadmin' || actor === 'admin';
    expect(await works(erasePerson(as(actor), { person: uuid }))).toBe(may && staff);
  });

  test('nobody uses the staff’s ways on themselves, whatever they may', async () => {
    const admin = world.here.people.admin;
    const self = { person: admin.uuid };
    const expected = { kind: 'forbidden', reason: 'identity.not_yourself' };
    expect(await refusal(updatePerson(as('admin'), { ...self, ...names }))).toMatchObject(expected);
    expect(await refusal(suspendPerson(as('admin'), { ...self, reason: 'a holiday' }))).toMatchObject(expected);
    expect(await refusal(erasePerson(as('admin'), self))).toMatchObject(expected);
    expect(await refusal(setRoles(as('admin'), { ...self, roles: ['admin', 'mentor'] }))).toMatchObject(expected);
    expect(await refusal(getPersonToEdit(as('admin'), self))).toMatchObject(expected);
  });

  test('a person of another school looks like nobody', async () => {
    const stranger = { person: world.there.people.student.uuid };
    for (const work of [
      () => updatePerson(as('admin'), { ...stranger, ...names }),
      () => changeEmail(as('admin'), { ...stranger, email: 'x@new.test' }),
      () => suspendPerson(as('admin'), { ...stranger, reason: 'a reason' }),
      () => restorePerson(as('admin'), stranger),
      () => setRoles(as('admin'), { ...stranger, roles: ['mentor'] }),
      () => erasePerson(as('admin'), stranger),
      () => resendInvitation(as('admin'), stranger),
      () => getPersonToEdit(as('admin'), stranger),
    ]) {
      expect(await refusal(work())).toMatchObject({ kind: 'not_found' });
    }
  });
});

describe('P26 student profile and extended details', () => {
  const details = {
    phone: '+962 7 9000 2222',
    country: 'JO',
    birthDate: '1994-03-09',
    educationLevel: 'diploma',
    businessStage: 'first_sales',
    shopUrl: 'https://shop.example.com/rana',
    contactWay: 'whatsapp',
    emergencyName: 'Samir',
    emergencyPhone: '+962 7 9000 3333',
  };

  test('the person and staff edit them; what a change leaves out stays, an empty text clears', async () => {
    const person = await student();
    await updateProfile(as(person), { ...names, digits: 'latn', ...details });
    expect((await getProfile(as(person), {})).student).toMatchObject(details);
    await updatePerson(as('enrolment_manager'), { person: person.uuid, ...names, city: 'Irbid' });
    expect((await getProfile(as(person), {})).student).toMatchObject({ ...details, city: 'Irbid' });
    await updatePerson(as('enrolment_manager'), {
      person: person.uuid,
      ...names,
      shopUrl: '',
      birthDate: '',
      country: '',
    });
    const { student: after } = await getProfile(as(person), {});
    expect(after).toMatchObject({ ...details, shopUrl: '', birthDate: '', country: '', city: 'Irbid' });
    expect((await profileOf(person)).details).not.toHaveProperty('shopUrl');
  });

  test('every change stands in the trail with old and new, under the name of whoever made it', async () => {
    const person = await student();
    await updateProfile(as(person), { ...names, digits: 'latn', ...details });
    await updatePerson(as('admin'), { person: person.uuid, ...names, educationLevel: 'bachelor' });
    const [row] = await ownerSql`select actor_id, operation, action, changes from audit_entries
      where entity_type = 'student_profiles' order by id desc limit 1`;
    expect(row).toMatchObject({
      actor_id: world.here.people.admin.id,
      operation: 'identity.update-person',
      action: 'updated',
    });
    expect(row?.changes).toMatchObject({
      details: { old: { educationLevel: 'diploma' }, new: { educationLevel: 'bachelor' } },
    });
  });

  test('consent to WhatsApp is the person’s own: given and taken back with their times, out of reach of staff', async () => {
    const person = await student();
    const clock = frozenClock('2026-03-01T09:00:00Z');
    const own = { ...names, digits: 'latn' as const };
    const consent = async () => (await getProfile(as(person), {})).student?.whatsapp;
    await updateProfile(as(person, { now: clock.now }), { ...own, whatsappConsent: true });
    expect(await consent()).toEqual({ consents: true, givenAt: '2026-03-01T09:00:00.000Z', withdrawnAt: null });
    clock.advance(3_600_000);
    await updateProfile(as(person, { now: clock.now }), own);
    expect((await consent())?.givenAt).toBe('2026-03-01T09:00:00.000Z');
    await updateProfile(as(person, { now: clock.now }), { ...own, whatsappConsent: false });
    expect(await consent()).toEqual({
      consents: false,
      givenAt: '2026-03-01T09:00:00.000Z',
      withdrawnAt: '2026-03-01T10:00:00.000Z',
    });
    const staff = updatePerson(as('admin'), { person: person.uuid, ...names, whatsappConsent: true } as never);
    expect(await refusal(staff)).toMatchObject({ kind: 'validation' });
  });

  test('what is wrong is said at its field', async () => {
    const person = await student();
    const wrong = async (more: object) =>
      (await refusal(updatePerson(as('admin'), { person: person.uuid, ...names, ...more })))?.fields;
    expect(await wrong({ birthDate: '2999-01-01' })).toEqual(['birthDate birth_date']);
    expect(await wrong({ birthDate: '31.12.1990' })).toEqual(['birthDate date']);
    expect(await wrong({ shopUrl: 'javascript:alert(1)' })).toEqual(['shopUrl url']);
    expect(await wrong({ educationLevel: 'wizard' })).toEqual(['educationLevel choice']);
    expect(await wrong({ country: 'XX' })).toEqual(['country choice']);
    expect(await wrong({ emergencyPhone: 'ask mum' })).toEqual(['emergencyPhone phone']);
    expect(await wrong({ nameEn: '', nameAr: '' })).toEqual(['nameEn name_in_one_script']);
    expect(await wrong({ timezone: 'Mars/Base' })).toEqual(['timezone timezone']);
  });

  test('a mentor reads the profile of an assigned learner and nobody else’s, and writes none', async () => {
    const { student: mentored, mentor } = world.here.people;
    await ownerSql`insert into student_profiles (organization_id, person_id, goals) values (${world.here.org.id}, ${mentored.id}, 'a shop')
      on conflict do nothing`;
    const other = await student();
    const seen = await as(mentor).db.studentProfile.findMany({ select: { personId: true } });
    expect(seen.map((row) => row.personId)).toEqual([mentored.id]);
    expect(await refusal(updatePerson(as(mentor), { person: mentored.uuid, ...names }))).toMatchObject({
      kind: 'forbidden',
    });
    expect(await refusal(updatePerson(as('instructor'), { person: other.uuid, ...names }))).toMatchObject({
      kind: 'forbidden',
    });
  });

  test('every column of an account and of a profile has a rule for export and erasure', async () => {
    const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    for (const [table, rules] of [
      ['people', PERSON_DATA],
      ['student_profiles', STUDENT_DATA],
    ] as const) {
      const columns = await ownerSql<{ name: string }>`
        select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}`;
      expect(Object.keys(rules).sort(), table).toEqual(columns.map((c) => camel(c.name)).sort());
    }
    expect(PERSON_DATA.passwordHash.exported).toBe(false);
  });

  test('identity.get-my-data gives the person every exported field and nobody else’s, and that stands in the trail', async () => {
    const person = await student();
    await updateProfile(as(person), { ...names, digits: 'latn', ...details });
    const data = await getMyData(as(person), {});
    const fields = (rules: object) =>
      Object.entries(rules).flatMap(([name, rule]) => ((rule as { exported: boolean }).exported ? [name] : []));
    expect(Object.keys(data.account).sort()).toEqual(fields(PERSON_DATA).sort());
    expect(Object.keys(data.studentProfile ?? {}).sort()).toEqual(fields(STUDENT_DATA).sort());
    expect(data).toMatchObject({ roles: ['student'], account: { email: person.email } });
    expect(JSON.stringify(data)).not.toMatch(/argon2|password/i);
    const [row] =
      await ownerSql`select action, entity_id from audit_entries where operation = 'identity.get-my-data' order by id desc limit 1`;
    expect(row).toEqual({ action: 'exported', entity_id: person.id });
    expect((await getMyData(as('mentor'), {})).studentProfile).toBeNull();
  });
});

describe('identity.erase-person', () => {
  test('what says who it was is gone from every place, learning rows stay, the person is out and the address is free', async () => {
    const person = await student({ nameEn: 'Marker Marker', nameAr: 'علامة', email: 'marker@school.test' });
    await ownerSql`insert into enrolments (organization_id, person_id, course_id, type, status) values (${world.here.org.id}, ${person.id}, ${world.here.course.id}, 'grant', 'active')`;
    await updateProfile(as(person), {
      ...names,
      nameEn: 'Marker Marker',
      digits: 'latn',
      phone: '+962 555 555 55',
      city: 'Marker',
      emergencyName: 'Marker',
    });
    await changeEmail(as('admin'), { person: person.uuid, email: 'marker-2@school.test' });
    const link = await linkTo('marker-2@school.test');
    const { session } = await signIn(visitor(), { email: person.email, password: PASSWORD });
    const mark = await ownerSql<{ id: bigint }>`select max(id) as id from audit_entries`;

    await erasePerson(as('admin'), { person: person.uuid });

    const [row] = await ownerSql<Record<string, unknown>>`select * from people where id = ${person.id}`;
    const [profile] = await ownerSql<
      Record<string, unknown>
    >`select * from student_profiles where person_id = ${person.id}`;
    const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    for (const [rules, stored] of [
      [PERSON_DATA, row],
      [STUDENT_DATA, profile],
    ] as const) {
      for (const [field, rule] of Object.entries(rules)) {
        if (rule.erased === 'stays' || field === 'deletedAt') continue;
        expect(stored?.[snake(field)], field).toEqual(rule.erased.becomes(person.uuid));
      }
    }
    expect(row).toMatchObject({ email: erasedAddress(person.uuid), is_deleted: true });
    const left = await ownerSql<{ place: string }>`
      select 'people' as place from people x where x::text ilike '%marker%' union all
      select 'profiles' from student_profiles x where x::text ilike '%marker%' or x::text like '%555 555%' union all
      select 'links' from identity_tokens x where x::text ilike '%marker%' union all
      select 'sessions' from sessions x where x.person_id = ${person.id} and (ip is not null or user_agent is not null or ended_at is null) union all
      select 'mails' from mail_messages x where x.person_id = ${person.id} and x::text ilike '%marker%' union all
      select 'trail' from audit_entries x where x.id > ${mark[0]?.id} and x.changes::text ilike '%marker%'`;
    expect(left).toEqual([]);
    expect(await ownerSql`select 1 from enrolments where person_id = ${person.id}`).toHaveLength(1);
    expect(await refusal(signIn(visitor(), { email: 'marker@school.test', password: PASSWORD }))).toMatchObject({
      reason: 'identity.wrong_password',
    });
    expect(await refusal(verifyEmail(visitor(), { token: link }))).toMatchObject({ kind: 'gone' });
    expect(session).toBeTruthy();
    expect(await refusal(getPersonToEdit(as('admin'), { person: person.uuid }))).toMatchObject({ kind: 'not_found' });
    await invitePerson(as('admin'), {
      email: 'marker@school.test',
      nameEn: 'Again',
      nameAr: '',
      locale: 'en',
      role: 'student',
    });
    const [event] =
      await ownerSql`select payload from outbox_events where name = 'identity.person_erased' order by id desc limit 1`;
    expect(event?.payload).toEqual({ personId: String(person.id) });
  });
});

describe('roles and standing', () => {
  test('roles change at the next request; each must be one the actor may give, and those held too', async () => {
    const person = await student();
    const { uuid: session } = await createSession(person);
    const token = (await signInCookies(as(person), session))[0]?.slice(sessionCookieName().length + 1).split(';')[0];
    const held = async () => [...(await actorOfToken(world.here.org, token)).actor.roles].sort();
    expect(await held()).toEqual(['student']);
    await setRoles(as('admin'), { person: person.uuid, roles: ['student', 'mentor'] });
    expect(await held()).toEqual(['mentor', 'student']);
    await setRoles(as('admin'), { person: person.uuid, roles: ['instructor'] });
    expect(await held()).toEqual(['instructor']);
    expect(await refusal(setRoles(as('admin'), { person: person.uuid, roles: ['admin'] }))).toMatchObject({
      reason: 'identity.role_not_allowed',
    });
    expect(await refusal(setRoles(as('admin'), { person: person.uuid, roles: [] }))).toMatchObject({
      fields: ['roles too_few'],
    });
    expect(await refusal(setRoles(as('enrolment_manager'), { person: person.uuid, roles: ['student'] }))).toMatchObject(
      { kind: 'forbidden' },
    );
    const rows =
      await ownerSql`select action from audit_entries where operation = 'identity.set-roles' and entity_type = 'person_roles' order by id`;
    expect(rows.map((r) => r.action)).toEqual(expect.arrayContaining(['created', 'deleted']));
  });

  test('becoming a student brings a profile', async () => {
    const person = await createPerson({ organization: world.here.organization, roles: ['mentor'] });
    await setRoles(as('admin'), { person: person.uuid, roles: ['mentor', 'student'] });
    expect((await getProfile(as(person), {})).student).not.toBeNull();
  });

  test('the last administrator keeps the role, also when two take the last two at once', async () => {
    const { people } = world.here;
    const second = await createPerson({ organization: world.here.organization, roles: ['admin'] });
    await ownerSql`update people p set status = 'banned' from person_roles pr join roles r on r.id = pr.role_id where pr.person_id = p.id
      and r.code = 'admin' and p.id not in (${people.admin.id}, ${second.id}) and p.organization_id = ${world.here.org.id}`;
    const take = (who: PersonWithRoles) => refusal(setRoles(as('superadmin'), { person: who.uuid, roles: ['mentor'] }));
    const both = await Promise.all([take(people.admin), take(second)]);
    expect(both.filter((one) => one === null)).toHaveLength(1);
    expect(both.find((one) => one)).toMatchObject({ kind: 'conflict', reason: 'identity.last_admin' });
    const last = both[0] === null ? second : people.admin;
    for (const work of [
      () => suspendPerson(as('superadmin'), { person: last.uuid, reason: 'a reason' }),
      () => banPerson(as('superadmin'), { person: last.uuid, reason: 'a reason' }),
      () => erasePerson(as('superadmin'), { person: last.uuid }),
    ])
      expect(await refusal(work())).toMatchObject({ reason: 'identity.last_admin' });
    await setRoles(as('superadmin'), { person: people.admin.uuid, roles: ['admin'] });
  });

  test('LKP-2 suspending ends every session at once, keeps out until its day is over, and lifts itself', async () => {
    const person = await student();
    const { session } = await signIn(visitor(), { email: person.email, password: PASSWORD });
    await suspendPerson(as('enrolment_manager'), { person: person.uuid, reason: 'unpaid', until: '2099-01-31' });
    const [ended] = await ownerSql`select end_reason from sessions where uuid = ${session}`;
    expect(ended).toEqual({ end_reason: 'suspended' });
    expect(await refusal(signIn(visitor(), { email: person.email, password: PASSWORD }))).toMatchObject({
      reason: 'identity.suspended_until',
    });
    await ownerSql`update people set suspended_until = now() - interval '1 second' where id = ${person.id}`;
    await signIn(visitor(), { email: person.email, password: PASSWORD });
    expect(await refusal(suspendPerson(as('admin'), { person: person.uuid, reason: 'x', until: '' }))).toMatchObject({
      kind: 'validation',
    });
    expect(
      await refusal(suspendPerson(as('admin'), { person: person.uuid, reason: 'late', until: '2020-01-01' })),
    ).toMatchObject({ fields: ['until date_past'] });
    await suspendPerson(as('admin'), { person: person.uuid, reason: 'for good' });
    await restorePerson(as('admin'), { person: person.uuid });
    await signIn(visitor(), { email: person.email, password: PASSWORD });
  });
});

describe('LKP-2 closing an account', () => {
  test('ends every session at once, keeps out with its own sentence and without an end, until it is restored', async () => {
    const person = await student();
    await suspendPerson(as('admin'), { person: person.uuid, reason: 'unpaid', until: '2099-01-31' });
    await ownerSql`update people set status = 'active' where id = ${person.id}`;
    const { session } = await signIn(visitor(), { email: person.email, password: PASSWORD });
    const other = await createSession(person);
    await banPerson(as('enrolment_manager'), { person: person.uuid, reason: '  Sold the lessons on.  ' });
    expect(await ownerSql`select uuid, end_reason from sessions where person_id = ${person.id} order by id`).toEqual([
      { uuid: session, end_reason: 'banned' },
      { uuid: other.uuid, end_reason: 'banned' },
    ]);
    const [row] = await ownerSql`select status, status_reason, suspended_until from people where id = ${person.id}`;
    expect(row).toEqual({ status: 'banned', status_reason: 'Sold the lessons on.', suspended_until: null });
    expect(await refusal(signIn(visitor(), { email: person.email, password: PASSWORD }))).toMatchObject({
      reason: 'identity.banned',
    });
    const trail = await ownerSql`select changes->'status' as status from audit_entries
      where operation = 'identity.ban-person' and entity_type = 'people' and entity_id = ${person.id}`;
    expect(trail).toEqual([{ status: { old: 'active', new: 'banned' } }]);
    await restorePerson(as('admin'), { person: person.uuid });
    await signIn(visitor(), { email: person.email, password: PASSWORD });
  });

  test('asks for a reason, is done once, and stays below one’s own role', async () => {
    const person = await student();
    expect(await refusal(banPerson(as('admin'), { person: person.uuid, reason: ' ' }))).toMatchObject({
      kind: 'validation',
    });
    const both = await Promise.all(
      ['first', 'second'].map((reason) => refusal(banPerson(as('admin'), { person: person.uuid, reason }))),
    );
    expect(both.filter((one) => one === null)).toHaveLength(1);
    expect(both.find((one) => one)).toMatchObject({ kind: 'conflict', reason: 'identity.already_banned' });
    const { people } = world.here;
    const ban = (who: RoleCode, target: PersonWithRoles) =>
      refusal(banPerson(as(who), { person: target.uuid, reason: 'a reason' }));
    expect(await ban('enrolment_manager', people.mentor)).toMatchObject({ reason: 'identity.out_of_reach' });
    expect(await ban('admin', people.admin)).toMatchObject({ reason: 'identity.not_yourself' });
    expect(await ban('admin', people.superadmin)).toMatchObject({ reason: 'identity.out_of_reach' });
    expect(await getPersonToEdit(as('admin'), { person: person.uuid })).toMatchObject({
      status: 'banned',
      can: { ban: true },
    });
  });
});

describe('addresses and invitations', () => {
  test('a confirmed address changes only by the link to the new one; the old one hears of it without a secret', async () => {
    const person = await student();
    const email = `moved-${person.id}@school.test`;
    expect(await changeEmail(as('enrolment_manager'), { person: person.uuid, email })).toEqual({ waiting: true });
    const [notice] = await ownerSql<{ text: string }>`select text from mail_messages where to_email = ${person.email}`;
    expect(notice?.text).toContain(email);
    expect(notice?.text).not.toContain('token=');
    await signIn(visitor(), { email: person.email, password: PASSWORD });
    expect((await getPersonToEdit(as('admin'), { person: person.uuid })).newEmail?.email).toBe(email);
    await verifyEmail(visitor(), { token: await linkTo(email) });
    await signIn(visitor(), { email, password: PASSWORD });
    expect(await refusal(signIn(visitor(), { email: person.email, password: PASSWORD }))).toMatchObject({
      reason: 'identity.wrong_password',
    });
  });

  test('a new address that somebody takes in the meantime stays theirs; a second link ends the first', async () => {
    const person = await student();
    const email = `wanted-${person.id}@school.test`;
    await changeEmail(as('admin'), { person: person.uuid, email });
    const first = await linkTo(email);
    await changeEmail(as('admin'), { person: person.uuid, email });
    expect(await refusal(verifyEmail(visitor(), { token: first }))).toMatchObject({ kind: 'gone' });
    await student({ email });
    expect(await refusal(verifyEmail(visitor(), { token: await linkTo(email) }))).toMatchObject({
      reason: 'identity.email_taken',
    });
    expect(await refusal(changeEmail(as('admin'), { person: person.uuid, email }))).toMatchObject({
      fields: ['email email_taken'],
    });
  });

  test('a mistyped invitation is sent to the right address at once, and the wrong one’s link is dead', async () => {
    const email = 'mistyped@school.test';
    const { person } = await invitePerson(as('admin'), {
      email,
      nameEn: 'New',
      nameAr: '',
      locale: 'en',
      role: 'mentor',
    });
    const wrong = await linkTo(email);
    expect(await changeEmail(as('admin'), { person, email: 'right@school.test' })).toEqual({ waiting: false });
    expect(await refusal(resetPassword(visitor(), { token: wrong, password: PASSWORD }))).toMatchObject({
      kind: 'gone',
    });
    await resetPassword(visitor(), {
      token: await linkTo('right@school.test'),
      password: 'another sentence about bread',
    });
    expect(await refusal(resendInvitation(as('admin'), { person }))).toMatchObject({
      reason: 'identity.already_accepted',
    });
  });

  test('an invitation is sent again three times an hour; a reset needs no invitation', async () => {
    const email = 'again@school.test';
    const { person } = await invitePerson(as('admin'), {
      email,
      nameEn: 'New',
      nameAr: '',
      locale: 'en',
      role: 'mentor',
    });
    const first = await linkTo(email);
    for (let i = 0; i < 3; i++) await resendInvitation(as('admin'), { person });
    expect(await refusal(resendInvitation(as('admin'), { person }))).toMatchObject({ kind: 'rate_limited' });
    expect(await refusal(resetPassword(visitor(), { token: first, password: PASSWORD }))).toMatchObject({
      kind: 'gone',
    });
    await requestPasswordReset(visitor(), { email });
  });
});
