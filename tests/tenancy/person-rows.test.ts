import { beforeAll, describe, expect, test } from 'vitest';
import { createAttempt } from '@/tests/factories/assessment';
import { createLesson } from '@/tests/factories/courses';
import { createCertificate, createEnrolment, createMentorAssignment } from '@/tests/factories/learning';
import type { PersonWithRoles } from '@/tests/factories/people';
import { createPerson, createSession } from '@/tests/factories/people';
import { asRole, ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

// The tables whose rows belong to one person, by the column that names them. A table with person_id that is missing
// here fails the first test.
const PERSONAL: Record<string, string> = {
  student_profiles: 'person_id',
  identity_tokens: 'person_id',
  sessions: 'person_id',
  entitlements: 'person_id',
  enrolments: 'person_id',
  lesson_unlocks: 'person_id',
  lesson_progress: 'person_id',
  item_completions: 'person_id',
  video_progress: 'person_id',
  lesson_views: 'person_id',
  quiz_attempts: 'person_id',
  attempt_answers: 'person_id',
  submissions: 'person_id',
  submission_versions: 'person_id',
  submission_reviews: 'person_id',
  submission_comments: 'person_id',
  certificates: 'person_id',
  notifications: 'person_id',
};
const OTHERWISE: Record<string, string> = {
  course_instructors: 'who teaches is public',
  person_roles: 'roles of the school’s people; the domain’s policy decides who sees the list',
  certificate_downloads: 'anonymous downloads have no person; one’s own and anonymous ones',
  student_documents: 'no mentor and no teacher; tests/domains/media/documents.test.ts',
  mail_messages: 'mails to addresses without a person; one’s own and those',
};

let world: World;
let learner: PersonWithRoles;

beforeAll(async () => {
  world = await buildWorld();
  learner = world.here.people.student;
  await fill(learner);
  await fill(world.here.otherStudent);
});

/** One row for this person in every personal table that the world does not fill already. */
async function fill(person: PersonWithRoles): Promise<void> {
  const { here } = world;
  const organizationId = here.org.id;
  const owner = { organizationId, personId: person.id };
  const db = ownerDb();
  const [lesson] = here.lessons;
  const [question] = here.quiz.questions;
  if (!lesson || !question) throw new Error('The world has no lesson or question.');
  await db.studentProfile.create({ data: { ...owner, phone: '+962000000' } });
  await db.identityToken.create({
    data: { ...owner, purpose: 'invite', tokenHash: `hash-${person.id}`, expiresAt: new Date() },
  });
  await createSession(person);
  await db.lessonProgress.create({ data: { ...owner, courseId: here.course.id, lessonId: lesson.id } });
  await db.itemCompletion.create({ data: { ...owner, contentItemId: here.items.text.id, proof: { kind: 'read' } } });
  await db.videoProgress.create({ data: { ...owner, contentItemId: here.items.video.id, durationSeconds: 60 } });
  await db.lessonView.create({ data: { ...owner, lessonId: lesson.id, sitting: 'one' } });
  const attempt = await createAttempt({ quiz: here.quiz, person });
  await db.attemptAnswer.create({ data: { ...owner, attemptId: attempt.id, questionId: question.id, response: {} } });
  const submission = person.id === learner.id ? here.submission : here.otherSubmission;
  const about = { ...owner, submissionId: submission.id, version: 1 };
  await db.submissionReview.create({
    data: { ...about, decision: 'returned', comment: 'Again.', reviewerId: here.people.mentor.id },
  });
  await db.submissionComment.create({ data: { ...about, body: 'Here.', authorId: here.people.mentor.id } });
  await createCertificate({ person, course: here.course });
  await db.notification.create({ data: { ...owner, type: 'test', dedupeKey: 'one' } });
}

const seen = async (viewer: { personId?: bigint; reach: string }, table: string, owner: bigint) =>
  asRole('growthos_app', { orgId: world.here.org.id, ...viewer }, async (sql) => {
    const [row] = await sql(`select count(*)::int as n from ${table} where ${PERSONAL[table]} = $1`, [owner]);
    return Number(row?.n);
  });

test('every table that names a person is in one of the two lists', async () => {
  const rows = await ownerSql<{ name: string }>`select c.table_name as name from information_schema.columns c
    join pg_tables t on t.tablename = c.table_name and t.schemaname = 'public' where c.table_schema = 'public' and c.column_name = 'person_id'`;
  expect(rows.map((row) => row.name).sort()).toEqual([...Object.keys(PERSONAL), ...Object.keys(OTHERWISE)].sort());
});

describe.each(Object.keys(PERSONAL))('%s', (table) => {
  test('oneself, one’s mentor and staff see it; another learner, another mentor and visitors do not', async () => {
    const { people, otherStudent, idleMentor } = world.here;
    const there = await seen({ reach: 'organization' }, table, learner.id);
    expect(there).toBeGreaterThan(0);
    expect(await seen({ personId: learner.id, reach: 'own' }, table, learner.id)).toBe(there);
    expect(await seen({ personId: people.mentor.id, reach: 'mentees' }, table, learner.id)).toBe(there);
    expect(await seen({ personId: otherStudent.id, reach: 'own' }, table, learner.id)).toBe(0);
    expect(await seen({ personId: idleMentor.id, reach: 'mentees' }, table, learner.id)).toBe(0);
    expect(await seen({ personId: people.mentor.id, reach: 'mentees' }, table, otherStudent.id)).toBe(0);
    expect(await seen({ personId: people.recruiter.id, reach: 'own' }, table, learner.id)).toBe(0);
    expect(await seen({ reach: 'none' }, table, learner.id)).toBe(0);
    expect(await seen({ reach: '' }, table, learner.id)).toBe(0);
  });

  test('nor can they change or remove it', async () => {
    for (const viewer of [
      { personId: world.here.otherStudent.id, reach: 'own' },
      { personId: world.here.idleMentor.id, reach: 'mentees' },
      { reach: 'none' },
    ]) {
      await asRole('growthos_app', { orgId: world.here.org.id, ...viewer }, async (sql) => {
        const column = PERSONAL[table];
        expect(
          await sql(`update ${table} set ${column} = ${column} where ${column} = $1 returning id`, [learner.id]),
        ).toEqual([]);
        expect(await sql(`delete from ${table} where ${column} = $1 returning id`, [learner.id])).toEqual([]);
      });
    }
  });
});

test('an ended or deleted mentorship shows nothing any more', async () => {
  const mentor = await createPerson({ organization: world.here.organization, roles: ['mentor'] });
  const asMentor = { personId: mentor.id, reach: 'mentees' };
  const assignment = await createMentorAssignment({ mentor, learner: world.here.otherStudent });
  expect(await seen(asMentor, 'submissions', world.here.otherStudent.id)).toBe(2);
  await ownerDb().mentorAssignment.update({ where: { id: assignment.id }, data: { endedAt: new Date() } });
  expect(await seen(asMentor, 'submissions', world.here.otherStudent.id)).toBe(0);
  await ownerDb().mentorAssignment.update({
    where: { id: assignment.id },
    data: { endedAt: null, deletedAt: new Date() },
  });
  expect(await seen(asMentor, 'submissions', world.here.otherStudent.id)).toBe(0);
});

test('people: staff see everybody, a learner themselves and who is public, a mentor their learners too', async () => {
  const { here } = world;
  const names = async (ctx: ReturnType<typeof here.as>) =>
    new Set((await ctx.db.person.findMany({ select: { id: true } })).map((person) => person.id));
  expect(await names(here.as('student'))).toEqual(new Set([here.people.student.id, here.people.instructor.id]));
  expect(await names(here.as('mentor'))).toEqual(
    new Set([here.people.mentor.id, here.people.student.id, here.people.instructor.id]),
  );
  expect(await names(here.anonymous())).toEqual(new Set([here.people.instructor.id]));
  expect((await names(here.as('admin'))).size).toBeGreaterThan(8);
});

describe('links between schools', () => {
  test('a row cannot point at another school’s, even for the owner', async () => {
    const { here, there } = world;
    await expect(createEnrolment({ person: here.otherStudent, course: there.course })).rejects.toThrow(/Foreign key/i);
    await expect(createMentorAssignment({ mentor: here.people.mentor, learner: there.people.student })).rejects.toThrow(
      /Foreign key/i,
    );
    await expect(
      ownerSql`update lessons set section_id = ${there.sections[0]?.id} where id = ${here.lessons[0]?.id}`,
    ).rejects.toThrow(/foreign key/i);
    await expect(createLesson({ course: here.course })).resolves.toBeDefined();
  });
});
