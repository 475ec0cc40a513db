import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailTemplates } from '@/server/core/mail/template';
import { createStudent } from '@/server/domains/learning';
import { createCourse, createLesson } from '@/tests/factories/courses';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
let n = 0;

beforeAll(async () => {
  world = await buildWorld();
});
beforeEach(() => ownerSql`delete from rate_limits`);

const address = () => `new-${++n}@school.test`;
const input = (more: object = {}) => ({
  email: address(),
  nameEn: 'Rana Saleh',
  nameAr: 'رنا صالح',
  locale: 'ar' as const,
  courses: [world.here.course.uuid],
  mentor: world.here.people.mentor.uuid,
  ...more,
});
const manager = (fields = {}) => world.here.as('enrolment_manager', fields);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (e: { kind: string; reason: string; fields: { path: string; key: string }[]; params: object }) => e,
  );

/** How many rows of each kind a creation writes, by table. */
async function rows() {
  const [row] = await ownerSql<Record<string, number>>`select
    (select count(*)::int from people) as people, (select count(*)::int from student_profiles) as profiles,
    (select count(*)::int from person_roles) as roles, (select count(*)::int from enrolments) as enrolments,
    (select count(*)::int from entitlements) as entitlements, (select count(*)::int from lesson_unlocks) as unlocks,
    (select count(*)::int from mentor_assignments) as mentors, (select count(*)::int from identity_tokens) as links,
    (select count(*)::int from mail_messages) as mails, (select count(*)::int from outbox_events) as events,
    (select count(*)::int from audit_entries where action not in ('failed', 'denied')) as trail,
    (select count(*)::int from idempotency_keys) as keys`;
  return row;
}

describe('L40 learning.create_student', () => {
  test('account, profile, place with the first lesson open, mentor, end of access and welcome mail, in one transaction', async () => {
    const given = input({ phone: '+962 7 9000 1111', accessUntil: '2099-06-30' });
    const { person } = await createStudent(manager(), given);
    const [row] =
      await ownerSql`select p.email, p.password_hash, p.email_verified_at, sp.phone, r.code as role, e.status::text as status,
        t.ends_at, o.timezone, m.mentor_id, (select count(*)::int from lesson_unlocks u where u.person_id = p.id) as unlocked,
        (select u.lesson_id from lesson_unlocks u where u.person_id = p.id) as lesson
      from people p join organizations o on o.id = p.organization_id join student_profiles sp on sp.person_id = p.id
        join person_roles pr on pr.person_id = p.id join roles r on r.id = pr.role_id join enrolments e on e.person_id = p.id
        join entitlements t on t.person_id = p.id join mentor_assignments m on m.learner_id = p.id where p.uuid = ${person}`;
    expect(row).toMatchObject({
      email: given.email,
      password_hash: null,
      email_verified_at: null,
      phone: '+962 7 9000 1111',
      role: 'student',
      status: 'active',
      mentor_id: world.here.people.mentor.id,
      unlocked: 1,
      lesson: world.here.lessons[0]?.id,
    });
    // the whole of the last day, in the school's own zone
    const [end] = await ownerSql<{ at: Date }>`select timestamp '2099-07-01 00:00' at time zone ${row?.timezone} as at`;
    expect(row?.ends_at).toEqual(end?.at);
    const events = await ownerSql<{ name: string }>`select name from outbox_events order by id desc limit 5`;
    expect(events.map((e) => e.name)).toEqual(
      expect.arrayContaining([
        'identity.person_created',
        'learning.enrolment_created',
        'mentorship.mentor_assigned',
        'core.mail_queued',
      ]),
    );
  });

  test('the welcome mail speaks the reader’s language, names the courses and carries one link that is kept as a hash only', async () => {
    for (const [locale, greeting] of [
      ['ar', 'رنا صالح'],
      ['en', 'Rana Saleh'],
    ] as const) {
      const given = input({ locale });
      await createStudent(manager(), given);
      const [mail] = await ownerSql<
        Record<string, string>
      >`select * from mail_messages where to_email = ${given.email}`;
      const [course] = await ownerSql<{ title: string }>`
        select translations->${locale}->>'title' as title from courses where id = ${world.here.course.id}`;
      expect(mail).toMatchObject({ template: 'learning.welcome', locale, to_name: greeting, is_bulk: false });
      const links = [...(mail?.html ?? '').matchAll(/href="([^"]*token=[^"]*)"/g)];
      expect(links).toHaveLength(1);
      expect(links[0]?.[1]).toContain(`/${locale}/accept-invitation?token=`);
      for (const part of [mail?.html, mail?.text]) {
        expect(part).toContain(greeting);
        expect(part).toContain(course?.title);
        expect(part).toMatch(/token=/);
        expect(part).not.toMatch(/\{\w+[,}]|undefined|null/);
      }
      const secret = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
      expect(secret).toHaveLength(43);
      expect(await ownerSql`select 1 from identity_tokens where token_hash = ${secret}`).toEqual([]);
    }
    expect(mailTemplates.has('learning.welcome')).toBe(true);
  });

  test('without courses and mentor it is an account and an invitation; private and paid courses may be given', async () => {
    const { person } = await createStudent(manager(), input({ courses: [], mentor: '' }));
    expect(
      await ownerSql`select 1 from enrolments e join people p on p.id = e.person_id where p.uuid = ${person}`,
    ).toEqual([]);
    const secret = await createCourse({ organization: world.here.organization });
    await createLesson({ course: secret, opening: 'enrolment' });
    await ownerSql`update courses set visibility = 'private', price_minor = 4900 where id = ${secret.id}`;
    await createStudent(manager(), input({ courses: [secret.uuid, secret.uuid], mentor: '' }));
    expect(await ownerSql`select 1 from enrolments where course_id = ${secret.id}`).toHaveLength(1);
  });

  test('whatever step fails, nothing is left: no row, no mail, no event, no line of the steps in the trail', async () => {
    const before = await rows();
    const nobody = randomUUID();
    for (const [more, expected] of [
      [{ courses: [world.here.course.uuid, world.here.draftCourse.uuid] }, 'learning.course_not_published'],
      [{ courses: [world.there.course.uuid] }, 'not_found'],
      [{ mentor: nobody }, 'not_found'],
      [{ mentor: world.there.people.mentor.uuid }, 'not_found'],
      [{ mentor: world.here.people.admin.uuid }, 'mentorship.not_a_mentor'],
      [{ accessUntil: '2020-01-01' }, 'validation'],
      [{ email: world.here.people.student.email }, 'identity.email_taken'],
    ] as const) {
      const refused = await refusal(createStudent(manager({ idempotencyKey: randomUUID() }), input(more)));
      expect(refused?.reason, JSON.stringify(more)).toBe(expected);
      expect(await rows(), JSON.stringify(more)).toEqual(before);
    }
    // the very last step: the mail itself cannot be written
    await ownerSql`create function no_mail() returns trigger language plpgsql as $$ begin raise exception 'the mail table is full'; end $$`;
    await ownerSql`create trigger no_mail before insert on mail_messages for each row execute function no_mail()`;
    await expect(createStudent(manager({ idempotencyKey: randomUUID() }), input())).rejects.toThrow(/full/);
    await ownerSql`drop trigger no_mail on mail_messages`;
    expect(await rows()).toEqual(before);
    const [failed] = await ownerSql`select action, operation from audit_entries order by id desc limit 1`;
    expect(failed).toEqual({ action: 'failed', operation: 'learning.create_student' });
  });

  test('two at once with one address make one person, and the other is told at the field', async () => {
    const given = input();
    const done = await Promise.allSettled([createStudent(manager(), given), createStudent(manager(), given)]);
    const refused = done.find((one) => one.status === 'rejected');
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(refused?.reason).toMatchObject({ kind: 'conflict', fields: [{ path: 'email', key: 'email_taken' }] });
    expect(await ownerSql`select 1 from people where email = ${given.email}`).toHaveLength(1);
    expect(await ownerSql`select 1 from mail_messages where to_email = ${given.email}`).toHaveLength(1);
  });

  test('a repeat under the client’s key is answered from the first; other content under it is refused', async () => {
    const given = input();
    const idempotencyKey = randomUUID();
    const [first, second] = await Promise.all([
      createStudent(manager({ idempotencyKey }), given),
      createStudent(manager({ idempotencyKey }), given),
    ]);
    expect(second).toEqual(first);
    expect(await ownerSql`select 1 from mail_messages where to_email = ${given.email}`).toHaveLength(1);
    const other = await refusal(createStudent(manager({ idempotencyKey }), { ...given, nameEn: 'Somebody else' }));
    expect(other?.reason).toBe('idempotency_key_reused');
  });

  test('a taken address says whose it is to those who see people', async () => {
    const refused = await refusal(
      createStudent(manager(), input({ email: world.here.people.student.email.toUpperCase() })),
    );
    expect(refused).toMatchObject({
      kind: 'conflict',
      reason: 'identity.email_taken',
      params: { person: world.here.people.student.uuid },
    });
  });

  test('what is wrong is said at its field', async () => {
    const wrong = async (more: object) =>
      (await refusal(createStudent(manager(), input(more))))?.fields.map((field) => `${field.path} ${field.key}`);
    expect(await wrong({ email: 'no address' })).toEqual(['email email']);
    expect(await wrong({ nameEn: '', nameAr: '  ' })).toEqual(['nameEn name_in_one_script']);
    expect(await wrong({ phone: 'call me' })).toEqual(['phone phone']);
    expect(await wrong({ accessUntil: 'tomorrow' })).toEqual(['accessUntil date']);
    expect(await wrong({ accessUntil: '2020-01-01' })).toEqual(['accessUntil date_past']);
  });
});
