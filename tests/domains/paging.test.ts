import { beforeAll, describe, expect, test } from 'vitest';
import { getQueuePlace, listAssignments, listSubmissions, listWaitingEssays } from '@/server/domains/assessment';
import { listMyCertificates } from '@/server/domains/certificates';
import { getDashboard, listMyCourses } from '@/server/domains/learning';
import { listMentees } from '@/server/domains/mentorship';
import { createAssignment, createAttempt, createSubmission } from '@/tests/factories/assessment';
import { createCourse, createLesson } from '@/tests/factories/courses';
import { createCertificate, createEnrolment, createMentorAssignment, createUnlock } from '@/tests/factories/learning';
import { createPerson, type PersonWithRoles } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { walk } from '@/tests/support/walk';
import { buildWorld, type School } from '@/tests/support/world';

const LIMIT = 5;
const SAME = new Date('2026-02-03T10:00:00.123Z');

const both = { en: 'A', ar: 'أ' };
const SHEET = {
  learner: both,
  course: both,
  school: both,
  completedOn: '2026-02-01',
  issuedOn: '2026-02-03',
  number: 'TST-2026-000000',
  verifyUrl: 'https://school.test/verify',
  lessons: [],
  signatory: { name: both, role: both },
  brandHue: 200,
  brandChroma: 0.1,
};

let school: School;
let learner: PersonWithRoles;
const person = (roles: Parameters<typeof createPerson>[0] = {}) =>
  createPerson({ organization: school.organization, roles: ['student'], ...roles });

beforeAll(async () => {
  school = (await buildWorld()).here;
  learner = await person();
});

/** Every row once, in pages of one size, the same ones there and back. */
function whole(walked: Awaited<ReturnType<typeof walk>>, expected: readonly string[]): string[] {
  const { there, back, places } = walked;
  const rows = there.flat();
  expect(rows.toSorted()).toEqual(expected.toSorted());
  expect(back).toEqual(there);
  expect(there.slice(0, -1).every((page) => page.length === LIMIT)).toBe(true);
  expect(places).toEqual(there.map((_, index) => index * LIMIT));
  return rows;
}

describe('lists longer than a page lose nothing and double nothing, however many rows share a key (PRF-2, P14)', () => {
  test('my courses: the 51st is there; those never opened come last', async () => {
    const enrolments: { id: bigint; slug: string }[] = [];
    for (let i = 0; i < 12; i += 1) {
      const course = await createCourse({ organization: school.organization });
      const { id } = await createEnrolment({ person: learner, course });
      enrolments.push({ id, slug: course.slug });
    }
    const opened = enrolments.slice(0, 7);
    for (const { id } of opened) await ownerDb().enrolment.update({ where: { id }, data: { lastActiveAt: SAME } });
    const dropped = await createEnrolment({ person: learner, status: 'dropped', course: school.openCourse });
    expect(dropped.status).toBe('dropped');
    const ctx = school.as(learner);
    const rows = whole(
      await walk(
        (cursor) => listMyCourses(ctx, { limit: LIMIT, cursor }),
        (one) => one.slug,
      ),
      enrolments.map((one) => one.slug),
    );
    expect(rows.slice(0, 7).toSorted()).toEqual(opened.map((one) => one.slug).toSorted());
    expect((await listMyCourses(ctx, { limit: LIMIT })).total).toEqual({ count: 12, more: false });
    // the page of the day shows the latest of the same order
    expect((await getDashboard(ctx, {})).courses.map((one) => one.slug)).toEqual(rows);
  });

  test('my certificates, issued in one moment', async () => {
    const numbers: string[] = [];
    for (let i = 0; i < 11; i += 1) {
      const { id, number } = await createCertificate({
        person: learner,
        ...(i === 3 ? { revokedAt: SAME } : {}),
        sheet: SHEET,
      });
      await ownerSql`update certificates set issued_at = ${i < 9 ? SAME : new Date('2026-03-01')} where id = ${id}`;
      numbers.push(number);
    }
    await createCertificate({ person: await person() });
    const rows = whole(
      await walk(
        (cursor) => listMyCertificates(school.as(learner), { limit: LIMIT, cursor }),
        (one) => one.number,
      ),
      numbers,
    );
    expect(rows.slice(0, 2)).toEqual([numbers[10], numbers[9]]);
  });

  test('my assignments, across the groups and inside one', async () => {
    const course = await createCourse({ organization: school.organization });
    const someone = await person();
    await createEnrolment({ person: someone, course });
    const items: string[] = [];
    const states = ['returned', 'submitted', 'approved', null] as const;
    for (let i = 0; i < 16; i += 1) {
      const lesson = await createLesson({ course });
      await createUnlock(someone, lesson);
      const assignment = await createAssignment({ lesson });
      const status = states[i % 4];
      if (status) await createSubmission({ assignment, person: someone, status, submittedAt: SAME });
      const item = await ownerDb().contentItem.findUniqueOrThrow({ where: { id: assignment.contentItemId } });
      items.push(item.uuid);
    }
    await ownerSql`update lesson_unlocks set unlocked_at = ${SAME} where person_id = ${someone.id}`;
    const ctx = school.as(someone);
    const all = await walk(
      (cursor) => listAssignments(ctx, { limit: LIMIT, cursor }),
      (one) => `${one.state} ${one.item}`,
    );
    const rows = whole(
      {
        ...all,
        there: all.there.map((page) => page.map((row) => row.split(' ')[1] ?? '')),
        back: all.back.map((page) => page.map((row) => row.split(' ')[1] ?? '')),
      },
      items,
    );
    expect(rows).toHaveLength(16);
    const order = all.there.flat().map((row) => row.split(' ')[0]);
    expect(order).toEqual(['returned', 'todo', 'waiting', 'done'].flatMap((state) => Array(4).fill(state)));
    const done = await listAssignments(ctx, { state: 'done', limit: 3 });
    expect(done).toMatchObject({ counts: { returned: 4, todo: 4, waiting: 4, done: 4 }, total: { count: 4 } });
    const rest = await listAssignments(ctx, { state: 'done', limit: 3, cursor: done.next ?? '' });
    expect(rest.items).toHaveLength(1);
    expect(new Set([...done.items, ...rest.items].map((one) => one.item)).size).toBe(4);
    // an empty group still says what is in the others
    const none = await listAssignments(school.as(await person()), { state: 'todo' });
    expect(none).toMatchObject({ items: [], next: null, counts: { todo: 0 }, total: { count: 0 } });
  });

  test('mentees, one line per learner and course', async () => {
    const mentor = await createPerson({ organization: school.organization, roles: ['mentor'] });
    const lines: string[] = [];
    for (let i = 0; i < 9; i += 1) {
      const mentee = await person();
      const { id } = await createEnrolment({ person: mentee, course: school.course });
      if (i > 2) await ownerDb().enrolment.update({ where: { id }, data: { lastActiveAt: SAME } });
      await createMentorAssignment({ mentor, learner: mentee, course: school.course });
      // mentored in everything besides: still one line
      if (i % 4 === 0) await createMentorAssignment({ mentor, learner: mentee });
      lines.push(`${mentee.uuid} ${school.course.slug}`);
    }
    const nowhere = await person();
    await createMentorAssignment({ mentor, learner: nowhere });
    lines.push(`${nowhere.uuid} `);
    const twice = await person();
    for (const course of [school.course, school.openCourse]) {
      await createEnrolment({ person: twice, course });
      lines.push(`${twice.uuid} ${course.slug}`);
    }
    await createMentorAssignment({ mentor, learner: twice });
    await createMentorAssignment({ mentor, learner: await person(), endedAt: SAME });
    const ctx = school.as(mentor);
    const nameOf = (one: Awaited<ReturnType<typeof listMentees>>['items'][number]) =>
      `${one.learner.uuid} ${one.course?.slug ?? ''}`;
    whole(await walk((cursor) => listMentees(ctx, { limit: LIMIT, cursor }), nameOf), lines);
    const { course } = school;
    const inCourse = await walk((cursor) => listMentees(ctx, { course: course.slug, limit: LIMIT, cursor }), nameOf);
    whole(
      inCourse,
      lines.filter((line) => line.endsWith(course.slug)),
    );
    expect((await listMentees(ctx, { limit: 1 })).total).toEqual({ count: 12, more: false });
  });

  test('waiting essays, sent in one moment', async () => {
    const attempts: string[] = [];
    for (let i = 0; i < 11; i += 1) {
      const { uuid } = await createAttempt({
        quiz: school.quiz,
        person: await person(),
        state: 'submitted',
        submittedAt: SAME,
      });
      attempts.push(uuid);
    }
    for (const reader of ['instructor', 'admin'] as const)
      whole(
        await walk(
          (cursor) => listWaitingEssays(school.as(reader), { limit: LIMIT, cursor }),
          (one) => one.attempt,
        ),
        attempts,
      );
    const page = await listWaitingEssays(school.as('admin'), { course: school.course.slug, limit: 2 });
    expect(page).toMatchObject({ items: [{}, {}], total: { count: 11 }, previous: null });
    expect((await listWaitingEssays(school.as(school.idleInstructor), {})).total.count).toBe(0);
  });

  test('the queue of handed-in work, waiting and decided', async () => {
    const made = { submitted: [] as string[], approved: [] as string[] };
    for (let i = 0; i < 16; i += 1) {
      const status = i % 2 ? 'approved' : 'submitted';
      const work = { assignment: school.assignment, person: await person(), submittedAt: SAME } as const;
      const { id, uuid } = await createSubmission({ ...work, status });
      if (status === 'approved') await ownerSql`update submissions set reviewed_at = ${SAME} where id = ${id}`;
      made[status].push(uuid);
    }
    const { course } = school;
    for (const [state, status] of [
      ['waiting', 'submitted'],
      ['approved', 'approved'],
    ] as const) {
      const others = [school.submission.uuid, school.otherSubmission.uuid];
      whole(
        await walk(
          (cursor) => listSubmissions(school.as('admin'), { state, course: course.slug, limit: LIMIT, cursor }),
          (one) => one.submission,
        ),
        state === 'waiting' ? [...made[status], ...others] : made[status],
      );
    }
  });

  test('the place of one piece of work in the queue is its place in the list, however long that is', async () => {
    const admin = school.as('admin');
    const learners = await Promise.all(Array.from({ length: 105 }, () => person()));
    for (const learner of learners)
      await createSubmission({
        assignment: school.assignment,
        person: learner,
        status: 'submitted',
        submittedAt: SAME,
      });
    for (const course of [undefined, school.course.slug]) {
      const first = await listSubmissions(admin, { course, limit: 100 });
      const rest = await listSubmissions(admin, { course, limit: 100, cursor: first.next ?? '' });
      const order = [...first.items, ...rest.items].map((one) => one.submission);
      expect(order.length).toBeGreaterThan(105);
      for (const at of [0, 1, 99, 100, 104, order.length - 1])
        expect(await getQueuePlace(admin, { submission: order[at] ?? '', course })).toEqual({
          position: at + 1,
          total: order.length,
          previous: order[at - 1] ?? null,
          next: order[at + 1] ?? null,
        });
      const { id, uuid } = await createSubmission({
        assignment: school.assignment,
        person: await person(),
        status: 'approved',
      });
      await ownerSql`update submissions set reviewed_at = now() where id = ${id}`;
      const decided = await getQueuePlace(admin, { submission: uuid, course });
      expect(decided).toEqual({ position: null, total: order.length, previous: null, next: order[0] });
    }
    // who reads none of it has no queue, and learns nothing of its length
    const stranger = await createPerson({ organization: school.organization, roles: ['mentor'] });
    expect(await getQueuePlace(school.as(stranger), { submission: school.submission.uuid })).toEqual({
      position: null,
      total: 0,
      previous: null,
      next: null,
    });
  });
});

test('what is no cursor means the first page', async () => {
  const first = await listMyCourses(school.as(learner), { limit: LIMIT });
  for (const cursor of ['', 'x', `a.5.${'0'.repeat(36)}`])
    expect(await listMyCourses(school.as(learner), { limit: LIMIT, cursor })).toEqual(first);
});

test('a cursor whose row has left the list meanwhile leads to its beginning, not to an empty page', async () => {
  const mentor = await createPerson({ organization: school.organization, roles: ['mentor'] });
  const assignments: bigint[] = [];
  for (let i = 0; i < 4; i += 1) {
    const { id } = await createMentorAssignment({ mentor, learner: await person(), course: school.course });
    assignments.push(id);
  }
  const ctx = school.as(mentor);
  const first = await listMentees(ctx, { limit: 2 });
  const last = first.items.at(-1)?.learner.uuid;
  const { id } = await ownerDb().person.findUniqueOrThrow({ where: { uuid: last ?? '' } });
  await ownerDb().mentorAssignment.updateMany({ where: { learnerId: id }, data: { endedAt: SAME } });
  const again = await listMentees(ctx, { limit: 2, cursor: first.next ?? '' });
  expect(again).toEqual(await listMentees(ctx, { limit: 2 }));
  expect(again.items).toHaveLength(2);
  // a list that is empty from the beginning stays empty
  await ownerDb().mentorAssignment.updateMany({ where: { id: { in: assignments } }, data: { endedAt: SAME } });
  expect((await listMentees(ctx, { limit: 2, cursor: first.next ?? '' })).items).toEqual([]);
});
