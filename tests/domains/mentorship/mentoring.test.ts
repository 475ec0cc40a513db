import { beforeAll, describe, expect, it } from 'vitest';
import { getReview, listSubmissions } from '@/server/domains/assessment';
import { assignMentor, endMentoring, getMyMentor, listMentees } from '@/server/domains/mentorship';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type School, type World } from '@/tests/support/world';

let world: World;
let school: School;
beforeAll(async () => {
  world = await buildWorld();
  school = world.here;
});

describe('assigning a mentor', () => {
  it('gives the learner to the new mentor and takes them from the old one', async () => {
    const { people, idleMentor, course, submission } = school;
    const admin = school.as('admin');
    expect((await listMentees(school.as('mentor'), {})).items.map((one) => one.learner.uuid)).toContain(
      people.student.uuid,
    );
    const { assignment } = await assignMentor(admin, {
      learner: people.student.uuid,
      mentor: idleMentor.uuid,
      course: course.slug,
    });
    expect(
      await assignMentor(admin, { learner: people.student.uuid, mentor: idleMentor.uuid, course: course.slug }),
    ).toEqual({ assignment });
    await expect(getReview(school.as('mentor'), { submission: submission.uuid })).rejects.toMatchObject({
      kind: 'not_found',
    });
    expect((await listMentees(school.as('mentor'), {})).items.map((one) => one.learner.uuid)).not.toContain(
      people.student.uuid,
    );
    await expect(getReview(school.as(idleMentor), { submission: submission.uuid })).resolves.toMatchObject({
      submission: submission.uuid,
    });
    expect((await listMentees(school.as(idleMentor), {})).items).toMatchObject([
      { learner: { uuid: people.student.uuid }, course: { slug: course.slug }, lessons: 4, waiting: submission.uuid },
    ]);
    const [event] = await ownerSql<{ payload: { assignmentId: string } }>`
      select payload from outbox_events where name = 'mentorship.mentor_assigned' order by id desc limit 1`;
    const row = await ownerDb().mentorAssignment.findUniqueOrThrow({ where: { uuid: assignment } });
    expect(event?.payload.assignmentId).toBe(String(row.id));
  });

  it('leaves one live mentor when many are assigned at once', async () => {
    const { otherStudent, people, idleMentor, course } = school;
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        assignMentor(school.as('admin'), {
          learner: otherStudent.uuid,
          mentor: i % 2 ? idleMentor.uuid : people.mentor.uuid,
          course: course.slug,
        }),
      ),
    );
    expect(await ownerDb().mentorAssignment.count({ where: { learnerId: otherStudent.id, endedAt: null } })).toBe(1);
  });

  it('ends: from then on the learner looks missing', async () => {
    const { people, idleMentor, submission } = school;
    const live = await ownerDb().mentorAssignment.findFirstOrThrow({
      where: { learnerId: people.student.id, endedAt: null },
    });
    await endMentoring(school.as('enrolment_manager'), { assignment: live.uuid });
    const ctx = school.as(idleMentor);
    await expect(getReview(ctx, { submission: submission.uuid })).rejects.toMatchObject({ kind: 'not_found' });
    expect((await listSubmissions(ctx, {})).items.map((item) => item.submission)).not.toContain(submission.uuid);
    expect(await getMyMentor(school.as('student'), {})).toBe(null);
  });

  it('refuses who may not, and whom it may not be', async () => {
    const { people, otherStudent, idleMentor } = school;
    const input = { learner: otherStudent.uuid, mentor: idleMentor.uuid };
    for (const who of ['mentor', 'instructor', 'student', 'recruiter'] as const)
      await expect(assignMentor(school.as(who), input)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(assignMentor(school.anonymous(), input)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(assignMentor(world.there.as('admin'), input)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(assignMentor(school.as('admin'), { ...input, mentor: people.instructor.uuid })).rejects.toMatchObject({
      reason: 'mentorship.not_a_mentor',
    });
    await expect(assignMentor(school.as('admin'), { ...input, course: 'no-such-course' })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  it('tells the learner who it is, when the mentor is public', async () => {
    const { people, course } = school;
    await ownerDb().person.update({ where: { id: people.mentor.id }, data: { isPublic: true } });
    await assignMentor(school.as('admin'), {
      learner: people.student.uuid,
      mentor: people.mentor.uuid,
      course: course.slug,
    });
    expect(await getMyMentor(school.as('student'), { course: course.slug })).toMatchObject({
      uuid: people.mentor.uuid,
    });
  });
});
