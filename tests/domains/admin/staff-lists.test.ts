import { beforeAll, describe, expect, test } from 'vitest';
import {
  getCourse,
  getMail,
  getNewPersonOptions,
  getOverview,
  getPerson,
  listCourses,
  listJobs,
  listMails,
  listPeople,
} from '@/server/domains/admin';
import { withoutSecrets } from '@/server/domains/admin/rules/without-secrets';
import { ROLE_CODES, type RoleCode } from '@/server/domains/identity/permissions';
import { createPerson } from '@/tests/factories/people';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;

beforeAll(async () => {
  world = await buildWorld();
  for (const school of [world.here, world.there]) {
    await ownerSql`insert into mail_messages (organization_id, person_id, template, locale, to_email, subject, html, text, dedupe_key, state)
      values (${school.org.id}, ${school.people.student.id}, 'identity.reset', 'en', 'someone@school.test', ${`A new password for ${school.org.slug}`},
        '', 'Choose: https://school.test/en/reset-password?token=SECRET-123&x=1', ${`reset:${school.org.slug}`}, 'failed')`;
    await ownerSql`insert into job_runs (organization_id, job, key, state, error) values (${school.org.id}, 'mail.send', ${`key-${school.org.slug}`}, 'dead', 'refused')`;
    await ownerSql`insert into student_profiles (organization_id, person_id, phone) values (${school.org.id}, ${school.people.student.id}, '+962')`;
  }
});

const MAY: Record<string, { run: (role: RoleCode) => Promise<unknown>; roles: RoleCode[] }> = {
  'admin.get-overview': { run: (r) => getOverview(world.here.as(r), {}), roles: ['superadmin', 'admin'] },
  'admin.list-people': {
    run: (r) => listPeople(world.here.as(r), {}),
    roles: ['superadmin', 'admin', 'enrolment_manager'],
  },
  'admin.get-person': {
    run: (r) => getPerson(world.here.as(r), { person: world.here.people.student.uuid }),
    roles: ['superadmin', 'admin', 'enrolment_manager'],
  },
  'admin.list-courses': { run: (r) => listCourses(world.here.as(r), {}), roles: ['superadmin', 'admin', 'instructor'] },
  'admin.get-course': {
    run: (r) => getCourse(world.here.as(r), { course: world.here.course.slug }),
    roles: ['superadmin', 'admin', 'instructor'],
  },
  'admin.list-jobs': { run: (r) => listJobs(world.here.as(r), {}), roles: ['superadmin', 'admin'] },
  'admin.list-mails': { run: (r) => listMails(world.here.as(r), {}), roles: ['superadmin', 'admin'] },
  'admin.get-mail': {
    run: async (r) => {
      const [mail] = (await listMails(world.here.as('admin'), {})).items;
      return getMail(world.here.as(r), { mail: mail?.uuid ?? '' });
    },
    roles: ['superadmin', 'admin'],
  },
};

describe('who may read what', () => {
  test.each(Object.keys(MAY))('%s', async (name) => {
    const { run, roles } = MAY[name] as (typeof MAY)[string];
    for (const role of ROLE_CODES) {
      if (roles.includes(role)) await expect(run(role), role).resolves.toBeTruthy();
      else await expect(run(role), role).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });

  test('nothing of another school, and no database key, leaves any of them', async () => {
    const admin = world.here.as('admin');
    const everything = JSON.stringify([
      await getOverview(admin, {}),
      await listPeople(admin, { limit: 100 }),
      await listCourses(admin, {}),
      await listJobs(admin, {}),
      await listMails(admin, {}),
    ]);
    expect(everything).not.toMatch(/"(id|[a-z]+Id)":/);
    const { people, course } = world.there;
    for (const foreign of [...Object.values(people).map((p) => p.uuid), course.uuid, 'key-there', 'for there']) {
      expect(everything).not.toContain(foreign);
    }
    await expect(getPerson(admin, { person: people.student.uuid })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(getCourse(admin, { course: 'no-such-course' })).rejects.toMatchObject({ kind: 'not_found' });
    const [mail] = (await listMails(world.there.as('admin'), {})).items;
    await expect(getMail(admin, { mail: mail?.uuid ?? '' })).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('people', () => {
  test('with roles, progress, mentor and status', async () => {
    const { items, total } = await listPeople(world.here.as('enrolment_manager'), { limit: 100 });
    expect(total.count).toBe(items.length);
    expect(items.find((p) => p.uuid === world.here.people.student.uuid)).toMatchObject({
      roles: ['student'],
      progress: 0,
      mentors: [{ en: world.here.people.mentor.nameEn, ar: world.here.people.mentor.nameAr }],
      status: 'active',
      confirmed: true,
    });
    expect(items.find((p) => p.uuid === world.here.people.admin.uuid)).toMatchObject({ progress: null, mentors: [] });
  });

  test('are found in both scripts, filtered by role and state; nonsense filters nothing', async () => {
    const admin = world.here.as('admin');
    const person = await createPerson({
      organization: world.here.organization,
      nameEn: 'Zaynab Qasim',
      nameAr: 'زينب قاسم',
      emailVerifiedAt: null,
    });
    for (const search of ['zaynab', 'قاسم', person.email.slice(0, 9)]) {
      const { items } = await listPeople(admin, { search, limit: 100 });
      expect(
        items.map((p) => p.uuid),
        search,
      ).toContain(person.uuid);
    }
    expect((await listPeople(admin, { search: '%_%' })).total.count).toBe(0);
    expect((await listPeople(admin, { state: 'unconfirmed' })).items.map((p) => p.uuid)).toEqual([person.uuid]);
    expect((await listPeople(admin, { state: 'suspended' })).items.map((p) => p.uuid)).toEqual([
      world.here.suspended.uuid,
    ]);
    const mentors = await listPeople(admin, { role: 'mentor' });
    expect(mentors.items.every((p) => p.roles.includes('mentor'))).toBe(true);
    const whole = (await listPeople(admin, {})).total.count;
    expect((await listPeople(admin, { role: 'king', state: 'odd', sort: 'x' } as never)).total.count).toBe(whole);
  });

  test.each(['joined', 'name'] as const)(
    'pages by %s: nothing twice, nothing left out while people join',
    async (sort) => {
      const admin = world.here.as('admin');
      const whole = (await listPeople(admin, { sort, limit: 100 })).items.map((p) => p.uuid);
      const seen: string[] = [];
      let cursor: string | null = '';
      const pages: Awaited<ReturnType<typeof listPeople>>[] = [];
      while (cursor !== null) {
        const page: (typeof pages)[number] = await listPeople(admin, { sort, limit: 4, cursor });
        pages.push(page);
        expect(page.at).toBe(seen.length);
        seen.push(...page.items.map((p) => p.uuid));
        cursor = page.next;
        if (seen.length === 4 && sort === 'joined') await createPerson({ organization: world.here.organization });
      }
      expect(seen).toEqual(whole);
      const back = await listPeople(admin, { sort, limit: 4, cursor: pages.at(-1)?.previous ?? '' });
      expect(back.items).toEqual(pages.at(-2)?.items);
      expect(back.at).toBe(pages.at(-2)?.at);
    },
  );

  test('people are found by name in both scripts, by address and by telephone however it was typed; invited ones by their state', async () => {
    const admin = world.here.as('admin');
    const { uuid, nameAr, nameEn, email, id } = world.here.people.student;
    await ownerSql`update student_profiles set phone = '+962 7 9012 3456' where person_id = ${id}`;
    for (const search of [nameAr, nameEn, email, '9012 3456', '(+962) 790123456']) {
      const found = await listPeople(admin, { search: String(search) });
      expect(
        found.items.map((p) => p.uuid),
        String(search),
      ).toContain(uuid);
      expect(found.total.count).toBe(found.items.length);
    }
    await ownerSql`update student_profiles set phone = '+962' where person_id = ${id}`;
    const invited = await createPerson({ organization: world.here.organization, emailVerifiedAt: null });
    const waiting = (await listPeople(admin, { state: 'invited' })).items;
    expect(waiting.map((p) => p.uuid)).toContain(invited.uuid);
    expect(waiting.every((p) => p.invited)).toBe(true);
    expect(waiting.map((p) => p.uuid)).not.toContain(world.here.people.admin.uuid);
    const lifted = await createPerson({
      organization: world.here.organization,
      status: 'suspended',
      suspendedUntil: new Date('2026-01-01T00:00:00Z'),
    });
    expect((await listPeople(admin, { state: 'suspended' })).items.map((p) => p.uuid)).not.toContain(lifted.uuid);
    expect((await getPerson(admin, { person: lifted.uuid })).status).toBe('active');
  });

  test('admin.get-new-person-options offers what the reader may give: roles by the arrows, private courses, mentors', async () => {
    await ownerSql`update courses set visibility = 'private' where id = ${world.here.openCourse.id}`;
    const manager = await getNewPersonOptions(world.here.as('enrolment_manager'), {});
    expect(manager.roles).toEqual(['student']);
    expect(manager.courses.find((c) => c.uuid === world.here.openCourse.uuid)).toMatchObject({ isPrivate: true });
    expect(manager.courses.map((c) => c.uuid)).not.toContain(world.here.draftCourse.uuid);
    expect(manager.courses.find((c) => c.uuid === world.here.course.uuid)).toMatchObject({
      lessons: 4,
      opens: expect.anything(),
    });
    expect(manager.mentors.map((m) => m.uuid)).toEqual(expect.arrayContaining([world.here.people.mentor.uuid]));
    expect(manager.mentors.map((m) => m.uuid)).not.toContain(world.there.people.mentor.uuid);
    expect((await getNewPersonOptions(world.here.as('superadmin'), {})).roles).not.toContain('student');
    await ownerSql`update courses set visibility = 'public' where id = ${world.here.openCourse.id}`;
  });

  test('P26 opening a person shows the details and stands in the trail', async () => {
    const person = await getPerson(world.here.as('enrolment_manager'), { person: world.here.people.student.uuid });
    expect(person.student).toMatchObject({ phone: '+962' });
    expect(person.courses[0]).toMatchObject({ slug: world.here.course.slug, done: 0, lessons: 4 });
    const rows = await ownerSql`select action, actor_id, entity_id from audit_entries
      where operation = 'admin.get-person' and actor_id = ${world.here.people.enrolment_manager.id} order by id desc limit 1`;
    expect(rows).toEqual([
      { action: 'viewed', actor_id: world.here.people.enrolment_manager.id, entity_id: world.here.people.student.id },
    ]);
    expect(JSON.stringify(person)).not.toMatch(/invoice|price|payment/i);
  });
});

describe('courses', () => {
  test('an instructor sees own courses only; a course without a language says so', async () => {
    const slugs = async (who: Parameters<typeof world.here.as>[0]) =>
      (await listCourses(world.here.as(who), {})).items.map((c) => c.slug).sort();
    const both = [world.here.course.slug, world.here.draftCourse.slug].sort();
    expect(await slugs('admin')).toEqual(expect.arrayContaining(both));
    const all = await slugs('admin');
    const taught = await slugs('instructor');
    expect(taught).toEqual(expect.arrayContaining(both));
    expect(taught.length).toBeLessThan(all.length);
    const others = await slugs(world.here.idleInstructor);
    expect(others.filter((slug) => taught.includes(slug))).toEqual([]);
    await expect(
      getCourse(world.here.as(world.here.idleInstructor), { course: world.here.course.slug }),
    ).rejects.toMatchObject({ kind: 'not_found' });
    await ownerSql`update lessons set translations = translations - 'ar' where id = ${world.here.lessons[0]?.id}`;
    const { items } = await listCourses(world.here.as('admin'), { state: 'published' });
    const course = items.find((one) => one.slug === world.here.course.slug);
    expect(course).toMatchObject({ lessons: 4, completed: 0 });
    expect(course?.learners).toBeGreaterThanOrEqual(2);
    expect(course?.languages).toEqual([
      { locale: 'en', published: true, missing: 0 },
      { locale: 'ar', published: true, missing: 1 },
    ]);
  });

  test('the outline numbers the lessons through the whole course', async () => {
    const course = await getCourse(world.here.as('instructor'), { course: world.here.course.slug });
    expect(course.sections.flatMap((s) => s.lessons.map((l) => l.number))).toEqual([1, 2, 3, 4]);
    expect(course.sections[0]?.lessons[0]).toMatchObject({ opening: 'enrolment', kinds: ['video', 'text'] });
  });
});

describe('operations', () => {
  test('the figures are those of the lists', async () => {
    const admin = world.here.as('admin');
    const figures = await getOverview(admin, {});
    expect(figures.people).toBe((await listPeople(admin, {})).total.count);
    const [{ n } = { n: 0 }] = await ownerSql<{ n: number }>`
      select count(*)::int as n from submissions where organization_id = ${world.here.org.id} and status = 'submitted'`;
    expect(figures.submissions).toMatchObject({ waiting: n, oldest: expect.any(String) });
    expect(figures.enrolments).toMatchObject({ completed: 0 });
    expect(figures.jobs.dead).toBe((await listJobs(admin, { state: 'dead' })).total.count);
    expect(figures.mails.failed).toBe((await listMails(admin, { state: 'failed' })).total.count);
    expect(figures.roles.find((r) => r.role === 'mentor')?.people).toBe(2);
  });

  test('jobs with error', async () => {
    const { items } = await listJobs(world.here.as('admin'), { search: 'refused' });
    expect(JSON.stringify(items)).not.toContain('key-here');
    expect(items).toMatchObject([{ job: 'mail.send', state: 'dead', error: 'refused' }]);
  });

  test('a mail is read without the secret of its link, and that it was read stands in the trail', async () => {
    const admin = world.here.as('admin');
    const [row] = (await listMails(admin, { search: 'new password' })).items;
    const mail = await getMail(admin, { mail: row?.uuid ?? '' });
    expect(mail.text).toBe('Choose: https://school.test/en/reset-password?token=•••&x=1');
    const [noted] =
      await ownerSql`select action from audit_entries where entity_type = 'mail_messages' order by id desc limit 1`;
    expect(noted).toEqual({ action: 'viewed' });
    expect(withoutSecrets('a?x=1&TOKEN=abc) b https://h/?code=9')).toBe('a?x=1&TOKEN=•••) b https://h/?code=•••');
  });
});
