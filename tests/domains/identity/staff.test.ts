import { describe, expect, test } from 'vitest';
import { actorOfToken, sessionCookieName } from '@/server/core/session';
import {
  banPerson,
  changeEmail,
  erasePerson,
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
  verifyEmail,
} from '@/server/domains/identity';
import { canManagePerson, ROLE_CODES, type RoleCode } from '@/server/domains/identity/permissions';
import { createPerson, createSession, type PersonWithRoles } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { accountsWorld, as, here, linkTo, PASSWORD, refusal, student, there, visitor } from './school';

accountsWorld();
const names = { nameEn: 'Changed Name', nameAr: 'اسم آخر', locale: 'ar', timezone: 'Asia/Amman' } as const;
const _profileOf = async (person: PersonWithRoles) =>
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
    const admin = here().people.admin;
    const self = { person: admin.uuid };
    const expected = { kind: 'forbidden', reason: 'identity.not_yourself' };
    expect(await refusal(updatePerson(as('admin'), { ...self, ...names }))).toMatchObject(expected);
    expect(await refusal(suspendPerson(as('admin'), { ...self, reason: 'a holiday' }))).toMatchObject(expected);
    expect(await refusal(erasePerson(as('admin'), self))).toMatchObject(expected);
    expect(await refusal(setRoles(as('admin'), { ...self, roles: ['admin', 'mentor'] }))).toMatchObject(expected);
    expect(await refusal(getPersonToEdit(as('admin'), self))).toMatchObject(expected);
  });

  test('a person of another school looks like nobody', async () => {
    const stranger = { person: there().people.student.uuid };
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

describe('roles and standing', () => {
  test('roles change at the next request; each must be one the actor may give, and those held too', async () => {
    const person = await student();
    const { uuid: session } = await createSession(person);
    const token = (await signInCookies(as(person), session))[0]?.slice(sessionCookieName().length + 1).split(';')[0];
    const held = async () => [...(await actorOfToken(here().org, token)).actor.roles].sort();
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
    const person = await createPerson({ organization: here().organization, roles: ['mentor'] });
    await setRoles(as('admin'), { person: person.uuid, roles: ['mentor', 'student'] });
    expect((await getProfile(as(person), {})).student).not.toBeNull();
  });

  test('the last administrator keeps the role, also when two take the last two at once', async () => {
    const { people } = here();
    const second = await createPerson({ organization: here().organization, roles: ['admin'] });
    await ownerSql`update people p set status = 'banned' from person_roles pr join roles r on r.id = pr.role_id where pr.person_id = p.id
      and r.code = 'admin' and p.id not in (${people.admin.id}, ${second.id}) and p.organization_id = ${here().org.id}`;
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
    const { people } = here();
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
