import { describe, expect, test } from 'vitest';
import {
  changeEmail,
  erasePerson,
  getMyData,
  getPersonToEdit,
  getProfile,
  invitePerson,
  signIn,
  updatePerson,
  updateProfile,
  verifyEmail,
} from '@/server/domains/identity';
import { erasedAddress, PERSON_DATA, STUDENT_DATA } from '@/server/domains/identity/rules/personal-data';
import type { PersonWithRoles } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { frozenClock } from '@/tests/support/world';
import { accountsWorld, as, here, linkTo, PASSWORD, refusal, student, visitor } from './school';

accountsWorld();
const names = { nameEn: 'Changed Name', nameAr: 'اسم آخر', locale: 'ar', timezone: 'Asia/Amman' } as const;
const profileOf = async (person: PersonWithRoles) =>
  ownerDb().studentProfile.findFirstOrThrow({ where: { personId: person.id } });

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
      actor_id: here().people.admin.id,
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
    const { student: mentored, mentor } = here().people;
    await ownerSql`insert into student_profiles (organization_id, person_id, goals) values (${here().org.id}, ${mentored.id}, 'a shop')
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
    await ownerSql`insert into enrolments (organization_id, person_id, course_id, type, status) values (${here().org.id}, ${person.id}, ${here().course.id}, 'grant', 'active')`;
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
