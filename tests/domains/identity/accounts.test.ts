import { describe, expect, test } from 'vitest';
import {
  changePassword,
  endSession,
  getProfile,
  invitePerson,
  listSessions,
  requestPasswordReset,
  resetPassword,
  signIn,
  signOut,
  signUp,
  updateProfile,
  verifyEmail,
} from '@/server/domains/identity';
import { hashLinkToken, type LINK_HOURS, makeLinkToken } from '@/server/domains/identity/rules/link-token';
import { lookupType } from '@/server/domains/lookups/catalogue';
import type { PersonStatus } from '@/server/generated/prisma/enums';
import { createSession } from '@/tests/factories/people';
import { ownerSql } from '@/tests/support/db';
import { anonymousCtx, ctxFor, frozenClock } from '@/tests/support/world';
import { accountsWorld, here, member, PASSWORD, refusal, there, visitor } from './school';

accountsWorld();
const NEXT = 'another sentence about bread';
const live = async (personId: bigint) =>
  (await ownerSql`select uuid from sessions where person_id = ${personId} and ended_at is null`).map((s) => s.uuid);

async function link(personId: bigint, purpose: keyof typeof LINK_HOURS, expiresAt: Date): Promise<string> {
  const { token, tokenHash } = makeLinkToken();
  await ownerSql`insert into identity_tokens (organization_id, person_id, purpose, token_hash, expires_at)
    values (${here().org.id}, ${personId}, ${purpose}::identity_token_purpose, ${tokenHash}, ${expiresAt})`;
  return token;
}
const soon = () => new Date(Date.now() + 3_600_000);

describe('identity.sign-in', () => {
  test('opens a session and writes it down', async () => {
    const person = await member();
    const from = visitor();
    const { session } = await signIn(from, { email: ` ${person.email.toUpperCase()} `, password: PASSWORD });
    expect(await live(person.id)).toEqual([session]);
    const [row] =
      await ownerSql`select action, ip from audit_entries where entity_id = ${person.id} and operation = 'identity.sign-in'`;
    expect(row).toEqual({ action: 'signed_in', ip: from.ip });
  });

  test('a wrong password and an unknown address look alike, and both stand in the trail', async () => {
    const person = await member();
    const [one, other] = [visitor(), visitor()];
    const wrong = await refusal(signIn(one, { email: person.email, password: 'not this one' }));
    const unknown = await refusal(signIn(other, { email: 'nobody@school.test', password: 'not this one' }));
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ kind: 'validation', reason: 'identity.wrong_password', params: { left: 4 } });
    const [row] = await ownerSql<{
      n: number;
    }>`select count(*)::int as n from audit_entries where action = 'denied' and operation = 'identity.sign-in' and ip in (${one.ip}, ${other.ip})`;
    expect(row?.n).toBe(2);
  });

  test('a person of another school has no account here', async () => {
    const stranger = await member({ organization: there().organization });
    expect(await refusal(signIn(visitor(), { email: stranger.email, password: PASSWORD }))).toMatchObject({
      reason: 'identity.wrong_password',
    });
  });

  test('five tries a minute per account and source, counted down; another source still gets in', async () => {
    const person = await member();
    const here = visitor();
    const reasons: unknown[] = [];
    for (let i = 0; i < 6; i++) {
      const refused = await refusal(signIn(here, { email: person.email, password: 'wrong' }));
      reasons.push(refused?.kind === 'rate_limited' ? 'rate_limited' : refused?.params);
    }
    expect(reasons).toEqual([{ left: 4 }, { left: 3 }, { left: 2 }, { left: 1 }, { left: 0 }, 'rate_limited']);
    expect(await refusal(signIn(here, { email: person.email, password: PASSWORD }))).toMatchObject({
      kind: 'rate_limited',
    });
    await expect(signIn(visitor(), { email: person.email, password: PASSWORD })).resolves.toMatchObject({
      session: expect.any(String),
    });
  });

  test('of the tries from one address only those that failed count: behind it there may be a whole school', async () => {
    const classroom = visitor();
    const pupil = await member();
    const counted = async () =>
      (
        await ownerSql<{
          count: number;
        }>`select count from rate_limits where key like ${`sign-in-source:%${classroom.ip}`}`
      )[0]?.count;
    for (let i = 0; i < 3; i += 1) await signIn(classroom, { email: pupil.email, password: PASSWORD });
    expect(await counted()).toBe(0);
    for (const name of ['one', 'two'])
      await refusal(signIn(classroom, { email: `${name}@school.test`, password: 'not this one' }));
    expect(await counted()).toBe(2);
    await ownerSql`update rate_limits set count = 60 where key like ${`sign-in-source:%${classroom.ip}`}`;
    const credentials = { email: pupil.email, password: PASSWORD };
    expect(await refusal(signIn(classroom, credentials))).toMatchObject({ kind: 'rate_limited' });
    expect(await refusal(signIn(visitor(), credentials))).toBeNull();
  });

  test('the right password is refused to closed, suspended and unconfirmed accounts, each with its reason', async () => {
    const until = new Date('2099-05-01T00:00:00Z');
    const refused = async (fields: Parameters<typeof member>[0]) => {
      const person = await member(fields);
      return refusal(signIn(visitor(), { email: person.email, password: PASSWORD }));
    };
    expect(await refused({ status: 'banned' })).toMatchObject({ kind: 'forbidden', reason: 'identity.banned' });
    expect(await refused({ status: 'suspended' })).toMatchObject({ reason: 'identity.suspended' });
    expect(await refused({ status: 'suspended', suspendedUntil: until })).toMatchObject({
      reason: 'identity.suspended_until',
      params: { until: '2099-05-01' },
    });
    expect(await refused({ emailVerifiedAt: null })).toMatchObject({ reason: 'identity.email_not_verified' });
    expect(await refused({ status: 'suspended', suspendedUntil: new Date('2026-01-01T00:00:00Z') })).toBeNull();
  });

  test('LKP-2: an inactive account comes back by signing in, and is active in the trail and in lists from then on', async () => {
    const person = await member({ status: 'inactive' });
    await signIn(visitor(), { email: person.email, password: PASSWORD });
    expect(await ownerSql`select status::text from people where id = ${person.id}`).toEqual([{ status: 'active' }]);
    const [moved] = await ownerSql`select operation, changes from audit_entries where entity_type = 'people'
      and entity_id = ${person.id} and action = 'updated' order by id desc limit 1`;
    expect(moved).toEqual({
      operation: 'identity.sign-in',
      changes: { status: { old: 'inactive', new: 'active' } },
    });
  });

  test('LKP-2: what the vocabulary says of each state is what the door does', async () => {
    for (const { code, metadata } of lookupType('user_status').values) {
      const person = await member({ status: code as PersonStatus });
      const refused = await refusal(signIn(visitor(), { email: person.email, password: PASSWORD }));
      expect(refused === null, code).toBe(metadata?.signsIn);
    }
  });
});

describe('identity.sign-up', () => {
  const form = { password: PASSWORD, nameEn: 'New Person', nameAr: '', locale: 'en' } as const;

  test('opens an account that waits for its address, with a profile and one link', async () => {
    await signUp(visitor(), { ...form, email: 'New.Person@school.test' });
    const [row] = await ownerSql`select p.email, p.email_verified_at, sp.id is not null as has_profile,
      (select count(*)::int from identity_tokens t where t.person_id = p.id and t.purpose = 'verify_email') as links
      from people p left join student_profiles sp on sp.person_id = p.id where p.email = 'new.person@school.test'`;
    expect(row).toEqual({ email: 'new.person@school.test', email_verified_at: null, has_profile: true, links: 1 });
  });

  test('the link leads to where the visitor wanted to go, and to no other site', async () => {
    const next = '/en/courses/photographs-with-a-phone';
    await signUp(visitor(), { ...form, email: 'wants@school.test', next });
    await signUp(visitor(), { ...form, email: 'lured@school.test', next: '//elsewhere.test/en' });
    const textTo = async (email: string) =>
      (await ownerSql<{ text: string }>`select text from mail_messages where to_email = ${email}`)[0]?.text;
    expect(await textTo('wants@school.test')).toContain(`&next=${encodeURIComponent(next)}`);
    expect(await textTo('lured@school.test')).not.toContain('elsewhere');
  });

  test('a taken address gets the same answer and a mail without a secret', async () => {
    const person = await member();
    const fresh = await signUp(visitor(), { ...form, email: 'fresh@school.test' });
    const taken = await signUp(visitor(), { ...form, email: person.email });
    expect(Object.keys(taken)).toEqual(Object.keys(fresh));
    expect(taken).toEqual({ sentTo: person.email });
    const mails = await ownerSql<{ text: string }>`select text from mail_messages where to_email = ${person.email}`;
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).not.toMatch(/token=/);
    const [count] = await ownerSql`select count(*)::int as n from people where email = ${person.email}`;
    expect(count).toEqual({ n: 1 });
  });

  test('refuses what can be guessed, what is short and a person without a name, at the field', async () => {
    const sign = (fields: object) => refusal(signUp(visitor(), { ...form, email: 'x@school.test', ...fields }));
    expect((await sign({ password: 'short' }))?.fields).toEqual(['password password_short']);
    expect((await sign({ password: 'aaaaaaaaaaaaaaaa' }))?.fields).toEqual(['password password_guessable']);
    expect((await sign({ nameEn: '  ' }))?.fields).toEqual(['nameEn name_in_one_script']);
    expect((await sign({ email: 'no address' }))?.fields).toEqual([expect.stringMatching(/^email /)]);
    expect((await sign({ role: 'admin' }))?.kind).toBe('validation');
  });
});

describe('links', () => {
  test('identity.verify-email: works once, then says that it was used', async () => {
    const person = await member({ emailVerifiedAt: null });
    const token = await link(person.id, 'verify_email', soon());
    const { session } = await verifyEmail(visitor(), { token });
    expect(await live(person.id)).toEqual([session]);
    expect(await refusal(verifyEmail(visitor(), { token }))).toMatchObject({
      kind: 'gone',
      reason: 'identity.link_used',
    });
    expect(await live(person.id)).toEqual([session]);
  });

  test('expired, unknown and of another purpose: each says why, none opens', async () => {
    const person = await member();
    const past = new Date(Date.now() - 1_000);
    const tries = [
      [await link(person.id, 'verify_email', past), 'gone', 'identity.link_expired'],
      [makeLinkToken().token, 'not_found', 'identity.link_unknown'],
      [await link(person.id, 'reset_password', soon()), 'not_found', 'identity.link_unknown'],
    ] as const;
    for (const [token, kind, reason] of tries) {
      expect(await refusal(verifyEmail(visitor(), { token })), reason).toMatchObject({ kind, reason });
    }
    expect(await live(person.id)).toEqual([]);
  });

  test('a link of one school opens nothing in another', async () => {
    const person = await member();
    const token = await link(person.id, 'reset_password', soon());
    const elsewhere = anonymousCtx(there().org, { ip: '198.51.100.250' });
    expect(await refusal(resetPassword(elsewhere, { token, password: NEXT }))).toMatchObject({ kind: 'not_found' });
  });

  test('twice at once: one opens', async () => {
    const person = await member();
    const token = await link(person.id, 'reset_password', soon());
    const both = await Promise.allSettled([1, 2].map(() => resetPassword(visitor(), { token, password: NEXT })));
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await live(person.id)).toHaveLength(1);
  });

  test('identity.request-password-reset: the same answer for nobody; an earlier link stops working', async () => {
    const person = await member();
    expect(await requestPasswordReset(visitor(), { email: 'nobody2@school.test' })).toEqual({
      sentTo: 'nobody2@school.test',
    });
    await requestPasswordReset(visitor(), { email: person.email });
    await requestPasswordReset(visitor(), { email: person.email });
    const mails = await ownerSql<{
      text: string;
    }>`select text from mail_messages where to_email = ${person.email} order by id`;
    const tokens = mails.map((mail) => /token=([\w-]+)/.exec(mail.text)?.[1] ?? '');
    expect(tokens).toHaveLength(2);
    expect(await refusal(resetPassword(visitor(), { token: tokens[0] ?? '', password: NEXT }))).toMatchObject({
      reason: 'identity.link_used',
    });
    await expect(resetPassword(visitor(), { token: tokens[1] ?? '', password: NEXT })).resolves.toBeTruthy();
    const kept = await ownerSql<{
      token_hash: string;
    }>`select token_hash from identity_tokens where person_id = ${person.id}`;
    expect(kept.map((row) => row.token_hash)).toContain(hashLinkToken(tokens[1] ?? ''));
    expect(JSON.stringify(kept)).not.toContain(tokens[1]);
  });

  test('identity.reset-password: the new one works, the old one does not, every other session is over', async () => {
    const person = await member();
    await createSession(person);
    await createSession(person);
    const token = await link(person.id, 'reset_password', soon());
    const { session } = await resetPassword(visitor(), { token, password: NEXT });
    expect(await live(person.id)).toEqual([session]);
    expect(await refusal(signIn(visitor(), { email: person.email, password: PASSWORD }))).not.toBeNull();
    await expect(signIn(visitor(), { email: person.email, password: NEXT })).resolves.toBeTruthy();
  });

  test('a refused password does not use the link up', async () => {
    const person = await member();
    const token = await link(person.id, 'reset_password', soon());
    expect(await refusal(resetPassword(visitor(), { token, password: 'aaaaaaaaaaaaaaaa' }))).toMatchObject({
      kind: 'validation',
    });
    await expect(resetPassword(visitor(), { token, password: NEXT })).resolves.toBeTruthy();
  });
});

describe('sessions', () => {
  test('identity.list-sessions shows one’s own live ones; this one is marked', async () => {
    const person = await member();
    const current = await createSession(person);
    await createSession(person);
    await createSession(person, { endedAt: new Date() });
    await createSession(person, { expiresAt: new Date(Date.now() - 1) });
    await createSession(here().people.mentor);
    const list = await listSessions(ctxFor(person, here().org, { sessionUuid: current.uuid }), {});
    expect(list).toHaveLength(2);
    expect(list.filter((s) => s.isThis).map((s) => s.uuid)).toEqual([current.uuid]);
  });

  test('identity.end-session ends one’s own; somebody else’s does not exist, even for an admin', async () => {
    const person = await member();
    const one = await createSession(person);
    const two = await createSession(person);
    const ctx = ctxFor(person, here().org);
    await endSession(ctx, { session: one.uuid });
    expect(await live(person.id)).toEqual([two.uuid]);
    expect(await refusal(endSession(ctx, { session: one.uuid }))).toMatchObject({ kind: 'not_found' });
    for (const who of ['admin', 'student'] as const) {
      expect(await refusal(endSession(here().as(who), { session: two.uuid })), who).toMatchObject({
        kind: 'not_found',
      });
    }
    expect(await refusal(endSession(there().as('admin'), { session: two.uuid }))).toMatchObject({
      kind: 'not_found',
    });
    expect(await live(person.id)).toEqual([two.uuid]);
  });

  test('identity.sign-out ends the session that asks, and no other', async () => {
    const person = await member();
    const current = await createSession(person);
    const other = await createSession(person);
    await signOut(ctxFor(person, here().org, { sessionUuid: current.uuid }), {});
    expect(await live(person.id)).toEqual([other.uuid]);
  });

  test('identity.change-password asks for the present one and ends the other sessions', async () => {
    const person = await member();
    const current = await createSession(person);
    await createSession(person);
    const ctx = ctxFor(person, here().org, { sessionUuid: current.uuid });
    expect((await refusal(changePassword(ctx, { currentPassword: 'wrong', password: NEXT })))?.fields).toEqual([
      'currentPassword password_wrong',
    ]);
    expect(await live(person.id)).toHaveLength(2);
    await changePassword(ctx, { currentPassword: PASSWORD, password: NEXT });
    expect(await live(person.id)).toEqual([current.uuid]);
    await expect(signIn(visitor(), { email: person.email, password: NEXT })).resolves.toBeTruthy();
  });
});

describe('identity.invite-person', () => {
  test('PRM-G2: nobody creates an equal or a higher role', async () => {
    const allowed = {
      superadmin: ['admin', 'enrolment_manager', 'instructor', 'mentor', 'recruiter'],
      admin: ['enrolment_manager', 'instructor', 'mentor', 'recruiter', 'student'],
      enrolment_manager: ['student'],
      instructor: [],
      mentor: [],
      recruiter: [],
      student: [],
    } as const;
    const roles = ['admin', 'enrolment_manager', 'instructor', 'mentor', 'recruiter', 'student'] as const;
    for (const [actor, may] of Object.entries(allowed)) {
      for (const role of roles) {
        const email = `${actor}.${role}@invited.test`;
        const input = { email, nameEn: 'Invited', nameAr: '', role, locale: 'en' } as const;
        const refused = await refusal(invitePerson(here().as(actor as keyof typeof allowed), input));
        if ((may as readonly string[]).includes(role)) expect(refused, email).toBeNull();
        else expect(refused, email).toMatchObject({ kind: 'forbidden' });
      }
    }
    const made = await ownerSql`select password_hash, email_verified_at from people where email like '%@invited.test'`;
    expect(made).toHaveLength(11);
    expect(made.every((p) => p.password_hash === null && p.email_verified_at === null)).toBe(true);
  });

  test('a taken address is said to staff, at the field', async () => {
    const input = { nameEn: 'A', nameAr: '', role: 'student', locale: 'en' } as const;
    const refused = await refusal(invitePerson(here().as('admin'), { ...input, email: here().people.student.email }));
    expect(refused).toMatchObject({ kind: 'conflict', fields: ['email email_taken'] });
  });
});

describe('identity.update-profile', () => {
  test('P26: the person changes their own names and details; the trail shows before and after', async () => {
    const person = await member();
    await ownerSql`insert into student_profiles (organization_id, person_id) values (${here().org.id}, ${person.id})`;
    const ctx = ctxFor(person, here().org);
    const form = { nameEn: 'Lina', nameAr: 'لينا', locale: 'ar', timezone: 'Asia/Amman', digits: 'arab' } as const;
    await updateProfile(ctx, { ...form, city: 'عمّان' });
    expect(await getProfile(ctx, {})).toMatchObject({ ...form, student: { city: 'عمّان', phone: '' } });
    const [row] = await ownerSql<{ changes: { name_en: unknown } }>`select changes from audit_entries
      where entity_type = 'people' and entity_id = ${person.id} and action = 'updated' order by id desc limit 1`;
    expect(row?.changes.name_en).toEqual({ old: person.nameEn, new: 'Lina' });
  });

  test('identity.get-profile is one’s own; a zone that does not exist and no name at all are refused', async () => {
    const ctx = ctxFor(await member(), here().org, { now: frozenClock('2026-03-01T09:00:00Z').now });
    const form = { nameEn: 'L', nameAr: '', locale: 'en', timezone: 'Mars/Base', digits: 'latn' } as const;
    expect((await refusal(updateProfile(ctx, form)))?.fields).toEqual([expect.stringMatching(/^timezone /)]);
    expect((await refusal(updateProfile(ctx, { ...form, timezone: 'UTC', nameEn: ' ' })))?.fields).toEqual([
      'nameEn name_in_one_script',
    ]);
    await expect(getProfile(here().anonymous(), {})).rejects.toMatchObject({ kind: 'unauthenticated' });
  });
});
