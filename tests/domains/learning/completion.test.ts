import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import {
  completeItem,
  completeWatchedItem,
  enrolInCourse,
  enrolLearner,
  markItemCompleted,
  rebuildProgress,
  recordHeartbeat,
} from '@/server/domains/learning';
import { createCourse } from '@/tests/factories/courses';
import { createPerson } from '@/tests/factories/people';
import { jobCtx } from '@/tests/support/ctx';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type School } from '@/tests/support/world';

let school: School;
let there: School;

beforeAll(async () => {
  const world = await buildWorld();
  school = world.here;
  there = world.there;
});

const approve = command(
  'tests.approve',
  { access: systemOnly, input: z.custom<{ personId: bigint; contentItemId: bigint }>() },
  async (ctx, input) =>
    markItemCompleted(ctx, {
      ...input,
      proof: { kind: 'assignment', submission: '0198f3a0-0000-7000-8000-000000000001', version: 1 },
    }),
);

const events = async (name: string) =>
  ownerSql<{ payload: Record<string, string> }>`select payload from outbox_events where name = ${name} order by id`;

/** A learner with a place in the school's course. */
async function learner(where: School = school) {
  const person = await createPerson({ organization: where.organization });
  const ctx = where.as(person);
  await enrolInCourse(ctx, { course: where.course.uuid });
  return { person, ctx };
}

const quizItem = (where: School) => where.quiz.contentItemId;

describe('joining a course', () => {
  it('gives entitlement, enrolment and the first lesson in one step, and only once', async () => {
    const { person, ctx } = await learner();
    const again = await enrolInCourse(ctx, { course: school.course.uuid });
    expect(again.isNew).toBe(false);
    const rows = await ownerSql<{ entitlements: number; enrolments: number; unlocks: string }>`
      select (select count(*)::int from entitlements where person_id = ${person.id}) as entitlements,
        (select count(*)::int from enrolments where person_id = ${person.id} and entitlement_id is not null) as enrolments,
        (select string_agg(lesson_id || ':' || source, ',') from lesson_unlocks where person_id = ${person.id}) as unlocks`;
    expect(rows[0]).toEqual({ entitlements: 1, enrolments: 1, unlocks: `${school.lessons[0]?.id}:enrolment` });
    const [enrolment] = await ownerSql<{ id: bigint }>`select id from enrolments where person_id = ${person.id}`;
    const announced = (await events('learning.enrolment_created')).filter(
      (e) => e.payload.enrolmentId === String(enrolment?.id),
    );
    expect(announced).toHaveLength(1);
  });

  it('gives one place to somebody who presses twice at once', async () => {
    const person = await createPerson({ organization: school.organization });
    const both = await Promise.all(
      [1, 2, 3].map(() => enrolInCourse(school.as(person), { course: school.course.uuid })),
    );
    expect(both.filter((one) => one.isNew)).toHaveLength(1);
    const [count] = await ownerSql<{
      n: number;
    }>`select count(*)::int as n from entitlements where person_id = ${person.id}`;
    expect(count?.n).toBe(1);
  });

  it('is refused for paid, archived, private and draft courses and for staff', async () => {
    const { organization } = school;
    const ctx = school.as(await createPerson({ organization }));
    const paid = await createCourse({ organization, priceMinor: 24000n });
    const archived = await createCourse({ organization, status: 'archived' });
    const hidden = await createCourse({ organization, visibility: 'private' });
    const join = (course: { uuid: string }, as = ctx) => enrolInCourse(as, { course: course.uuid });
    await expect(join(paid)).rejects.toMatchObject({ kind: 'forbidden', reason: 'learning.course_not_free' });
    await expect(join(archived)).rejects.toMatchObject({ kind: 'forbidden', reason: 'learning.course_archived' });
    await expect(join(hidden)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(join(school.draftCourse)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(join(there.course)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(join(school.course, school.as('mentor'))).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('brings a dropped place back with everything learnt before', async () => {
    const { person, ctx } = await learner();
    await completeItem(ctx, { item: school.items.text.uuid });
    await ownerDb().enrolment.updateMany({
      where: { personId: person.id },
      data: { status: 'dropped', type: 'purchase' },
    });
    await expect(completeItem(ctx, { item: school.items.text.uuid })).rejects.toMatchObject({
      reason: 'learning.locked',
    });
    expect((await enrolInCourse(ctx, { course: school.course.uuid })).isNew).toBe(true);
    const done = await ownerDb().itemCompletion.count({ where: { personId: person.id } });
    expect(done).toBe(1);
    // LKP-4: what was bought stays bought; the right that brought it back says what it is
    const back = await ownerDb().enrolment.findFirstOrThrow({
      where: { personId: person.id },
      select: { type: true, entitlement: { select: { source: true } } },
    });
    expect(back).toEqual({ type: 'purchase', entitlement: { source: 'free' } });
  });
});

describe('giving a place', () => {
  it('is for the administration, enrolment managers and the course’s own instructors', async () => {
    const { organization } = school;
    const closed = await createCourse({
      organization,
      visibility: 'private',
      priceMinor: 100n,
      instructors: [school.people.instructor],
    });
    for (const who of ['admin', 'enrolment_manager', 'instructor'] as const) {
      const person = await createPerson({ organization });
      const place = await enrolLearner(school.as(who), { person: person.uuid, course: closed.uuid, note: 'invited' });
      expect(place.isNew).toBe(true);
    }
    const person = await createPerson({ organization });
    const give = (ctx: ReturnType<School['as']>) => enrolLearner(ctx, { person: person.uuid, course: closed.uuid });
    await expect(give(school.as(school.idleInstructor))).rejects.toMatchObject({ kind: 'not_found' });
    for (const who of ['mentor', 'student', 'recruiter'] as const)
      await expect(give(school.as(who))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(give(there.as('admin'))).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('completing', () => {
  let person: Awaited<ReturnType<typeof learner>>['person'];
  let ctx: Awaited<ReturnType<typeof learner>>['ctx'];
  beforeEach(async () => {
    ({ person, ctx } = await learner());
  });

  const watchAll = async () => {
    const start = Date.now();
    const beat = { item: school.items.video.uuid, locale: 'en' as const, rate: 1, positionSeconds: 0 };
    await recordHeartbeat(school.as(person, { now: () => new Date(start) }), { ...beat, played: [] });
    const later = school.as(person, { now: () => new Date(start + 61_000) });
    await recordHeartbeat(later, { ...beat, positionSeconds: 60, played: [[0, 60]] });
  };

  it('takes a video only when the server itself saw enough of it', async () => {
    const item = school.items.video.uuid;
    await expect(completeItem(ctx, { item })).rejects.toMatchObject({ reason: 'learning.watch_first' });
    await expect(completeWatchedItem(ctx, { item })).rejects.toMatchObject({ reason: 'learning.not_enough_seen' });
    await watchAll();
    expect((await completeWatchedItem(ctx, { item })).lessonCompleted).toBe(false);
  });

  it('does not take the learner’s word for quizzes and assignments', async () => {
    const quiz = await ownerDb().contentItem.findFirstOrThrow({ where: { id: quizItem(school) } });
    await ownerDb().lessonUnlock.create({
      data: {
        organizationId: school.organization.id,
        personId: person.id,
        lessonId: quiz.lessonId,
        source: 'override',
      },
    });
    await expect(completeItem(ctx, { item: quiz.uuid })).rejects.toMatchObject({ reason: 'learning.proven_by_work' });
  });

  it('completes the lesson with its last item, opens the next one and announces both', async () => {
    await watchAll();
    await completeWatchedItem(ctx, { item: school.items.video.uuid });
    const outcome = await completeItem(ctx, { item: school.items.text.uuid });
    expect(outcome).toMatchObject({
      lessonCompleted: true,
      courseCompleted: false,
      unlockedLesson: { uuid: school.lessons[1]?.uuid },
    });
    const unlocked = (await events('learning.lesson_unlocked')).filter((e) => e.payload.personId === String(person.id));
    expect(unlocked.map((e) => e.payload)).toEqual([
      { personId: String(person.id), lessonId: String(school.lessons[1]?.id), source: 'previous_completed' },
    ]);
    const again = await completeItem(ctx, { item: school.items.text.uuid });
    expect(again).toEqual({ lessonCompleted: false, courseCompleted: false, unlockedLesson: null });
  });

  it('sees both proofs when the last two arrive at the same moment', async () => {
    await watchAll();
    const [a, b] = await Promise.all([
      completeWatchedItem(ctx, { item: school.items.video.uuid }),
      completeItem(ctx, { item: school.items.text.uuid }),
    ]);
    expect([a, b].filter((one) => one.lessonCompleted)).toHaveLength(1);
  });

  it('opens by approval, finishes the course once, and equals what is rebuilt from the proofs', async () => {
    const system = jobCtx(school.org);
    await watchAll();
    await completeWatchedItem(ctx, { item: school.items.video.uuid });
    await completeItem(ctx, { item: school.items.text.uuid });
    await approve(system, { personId: person.id, contentItemId: quizItem(school) });
    const opened = await approve(system, { personId: person.id, contentItemId: school.assignment.contentItemId });
    expect(opened.unlockedLesson?.uuid).toBe(school.lessons[3]?.uuid);
    const [row] = await ownerSql<{ source: string }>`
      select source::text as source from lesson_unlocks where person_id = ${person.id} and lesson_id = ${school.lessons[3]?.id}`;
    expect(row?.source).toBe('previous_approved');
    expect((await completeItem(ctx, { item: school.items.last.uuid })).courseCompleted).toBe(true);
    expect((await completeItem(ctx, { item: school.items.last.uuid })).courseCompleted).toBe(false);
    const enrolment = await ownerDb().enrolment.findFirstOrThrow({ where: { personId: person.id } });
    expect(enrolment.status).toBe('completed');
    expect(
      (await events('learning.course_completed')).filter((e) => e.payload.enrolmentId === String(enrolment.id)),
    ).toHaveLength(1);
    const rebuilt = await rebuildProgress(system, { enrolment: enrolment.uuid });
    expect(rebuilt).toMatchObject({ differences: [], unlocked: [], progress: { done: 4, total: 4, percent: 100 } });
  });

  it('rebuilds what was lost and reports what no proof bears out', async () => {
    const system = jobCtx(school.org);
    await watchAll();
    await completeWatchedItem(ctx, { item: school.items.video.uuid });
    await completeItem(ctx, { item: school.items.text.uuid });
    await ownerSql`update lesson_progress set completed_at = null where person_id = ${person.id}`;
    await ownerSql`delete from lesson_unlocks where person_id = ${person.id} and lesson_id = ${school.lessons[1]?.id}`;
    const enrolment = await ownerDb().enrolment.findFirstOrThrow({ where: { personId: person.id } });
    const rebuilt = await rebuildProgress(system, { enrolment: enrolment.uuid });
    expect(rebuilt.differences).toMatchObject([{ lesson: school.lessons[0]?.uuid, stored: null }]);
    expect(rebuilt.unlocked).toEqual([school.lessons[1]?.uuid]);
    expect((await rebuildProgress(system, { enrolment: enrolment.uuid })).differences).toEqual([]);
  });

  it('is refused in a locked lesson, with its reason, and leaves a trace', async () => {
    await expect(completeItem(ctx, { item: school.items.last.uuid })).rejects.toMatchObject({
      kind: 'forbidden',
      reason: 'learning.locked',
      params: { why: 'previous_approved', lesson: 3 },
    });
    const denied =
      await ownerSql`select 1 from audit_entries where action = 'denied' and operation = 'learning.complete_item' and actor_id = ${person.id}`;
    expect(denied).toHaveLength(1);
  });

  it('is refused to others: staff, strangers, another school', async () => {
    const item = school.items.text.uuid;
    for (const who of ['admin', 'instructor', 'mentor'] as const)
      await expect(completeItem(school.as(who), { item })).rejects.toMatchObject({ kind: 'forbidden' });
    const stranger = school.as(await createPerson({ organization: school.organization }));
    await expect(completeItem(stranger, { item })).rejects.toMatchObject({ reason: 'learning.locked' });
    await expect(completeItem(there.as('student'), { item })).rejects.toMatchObject({ kind: 'not_found' });
  });
});
