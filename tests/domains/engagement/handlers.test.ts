import { beforeAll, describe, expect, test } from 'vitest';
import { runEffect } from '@/server/core/effects';
import type { JobDefinition, JobHandler } from '@/server/core/jobs';
import { listWaitingEssays } from '@/server/domains/assessment';
import { handler as certificate } from '@/server/domains/engagement/handlers/notify-certificate';
import { handler as enrolled } from '@/server/domains/engagement/handlers/notify-enrolled';
import { handler as graded } from '@/server/domains/engagement/handlers/notify-graded';
import { handler as graders } from '@/server/domains/engagement/handlers/notify-graders';
import { handler as mentorAssigned } from '@/server/domains/engagement/handlers/notify-mentor-assigned';
import { handler as mentors } from '@/server/domains/engagement/handlers/notify-mentors';
import { handler as reviewed } from '@/server/domains/engagement/handlers/notify-reviewed';
import { handler as unlocked } from '@/server/domains/engagement/handlers/notify-unlocked';
import { handler as daily } from '@/server/domains/engagement/handlers/schedule-notifications';
import * as jobs from '@/server/domains/engagement/jobs';
import { subscriptions } from '@/server/domains/engagement/subscribers';
import { createAttempt } from '@/tests/factories/assessment';
import { createCertificate } from '@/tests/factories/learning';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

const run = <J extends JobDefinition>(job: J, payload: unknown, handler: unknown) =>
  runEffect(jobCtx(world.here.org), job as JobDefinition, payload, handler as JobHandler<JobDefinition>);
const notices = (personId: bigint, type: string) =>
  ownerSql<{ params: Record<string, unknown>; href: string | null }>`
    select params, href from notifications where person_id = ${personId} and type = ${type}`;
const mails = (email: string) =>
  ownerSql<{ subject: string; text: string; locale: string; template: string }>`
    select subject, text, locale, template from mail_messages where to_email = ${email} order by id`;
const submission = () => String(world.here.submission.id);
const withoutMentor = () => String(world.here.otherSubmission.id);

describe('a version was sent', () => {
  test('each assigned mentor is told once, however often the job runs', async () => {
    const { mentor } = world.here.people;
    for (let i = 0; i < 3; i += 1) await run(jobs.notifyMentors, { submissionId: submission(), version: 1 }, mentors);
    const told = await notices(mentor.id, 'submission_sent');
    expect(told).toHaveLength(1);
    expect(told[0]?.href).toBe(`/mentor/review/${world.here.submission.uuid}`);
    expect(await notices(world.here.idleMentor.id, 'submission_sent')).toEqual([]);
    const sent = await mails(mentor.email);
    expect(sent).toMatchObject([{ template: 'engagement.submission-received', locale: mentor.locale }]);
    expect(sent[0]?.subject).toMatch(/^Handed in: /);
    expect(sent[0]?.text).toContain(`/${mentor.locale}/mentor/review/${world.here.submission.uuid}`);
    expect(await notices(world.here.people.admin.id, 'submission_unassigned')).toEqual([]);
  });

  test('a second version is told again', async () => {
    await run(jobs.notifyMentors, { submissionId: submission(), version: 2 }, mentors);
    const { mentor } = world.here.people;
    expect(await notices(mentor.id, 'submission_sent')).toHaveLength(2);
    expect((await mails(mentor.email)).at(-1)?.text).toContain('version 2');
  });

  test('without a mentor the staff who may review for anybody are told, nobody else', async () => {
    await ownerSql`update people set locale = 'ar' where id = ${world.here.people.admin.id}`;
    await run(jobs.notifyMentors, { submissionId: withoutMentor(), version: 1 }, mentors);
    const [mail] = await mails(world.here.people.admin.email);
    expect(mail).toMatchObject({ locale: 'ar', template: 'engagement.submission-received' });
    expect(mail?.text).toContain('ولا مرشد لهذا الحساب بعد');
    for (const role of ['admin', 'superadmin'] as const)
      expect(await notices(world.here.people[role].id, 'submission_unassigned'), role).toHaveLength(1);
    for (const role of ['instructor', 'mentor', 'student', 'enrolment_manager'] as const)
      expect(await notices(world.here.people[role].id, 'submission_unassigned'), role).toEqual([]);
    expect(await notices(world.there.people.admin.id, 'submission_unassigned')).toEqual([]);
  });
});

describe('a decision', () => {
  const decide = (decision: 'approved' | 'returned', unlockedLessonId: string | null, event = crypto.randomUUID()) =>
    run(jobs.notifyReviewed, { submissionId: submission(), decision, unlockedLessonId, event }, reviewed);

  test('approval: told in the app and by mail, naming the lesson that opened, once', async () => {
    const { student } = world.here.people;
    const lesson = world.here.lessons[3];
    const event = crypto.randomUUID();
    await decide('approved', String(lesson?.id), event);
    await decide('approved', String(lesson?.id), event);
    const told = await notices(student.id, 'submission_approved');
    expect(told).toHaveLength(1);
    expect(told[0]?.href).toBe(`/learn/${world.here.course.slug}/${lesson?.slug}`);
    const title = (world.here.lessons[3]?.translations as { en: { title: string } } | undefined)?.en.title ?? '';
    const sent = await mails(student.email);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain(title);
    expect(sent[0]?.text).toContain(`/${student.locale}/learn/${world.here.course.slug}/${lesson?.slug}`);
  });

  test('a return: told with the reviewer’s own words, in the learner’s language', async () => {
    const { student, mentor } = world.here.people;
    await ownerSql`update people set locale = 'ar' where id = ${student.id}`;
    await ownerSql`insert into submission_reviews (organization_id, submission_id, person_id, reviewer_id, version, decision, comment)
      values (${world.here.org.id}, ${world.here.submission.id}, ${student.id}, ${mentor.id}, 1, 'returned', 'أضف عمود التكلفة')`;
    await decide('returned', null);
    const last = (await mails(student.email)).at(-1);
    expect(last).toMatchObject({ locale: 'ar' });
    expect(last?.text).toContain('> أضف عمود التكلفة');
    expect(await notices(student.id, 'submission_returned')).toHaveLength(1);
  });

  test('somebody suspended gets no mail', async () => {
    const { student } = world.here.people;
    const before = (await mails(student.email)).length;
    await ownerSql`update people set status = 'suspended' where id = ${student.id}`;
    await decide('returned', null);
    await ownerSql`update people set status = 'active' where id = ${student.id}`;
    expect(await mails(student.email)).toHaveLength(before);
  });
});

describe('long answers of a quiz', () => {
  const attempt = (fields: Parameters<typeof createAttempt>[0] = {}) =>
    createAttempt({
      quiz: world.here.quiz,
      person: world.here.people.student,
      state: 'submitted',
      submittedAt: new Date('2026-03-01T09:00:00Z'),
      ...fields,
    });

  test('those who teach the course are told once, however often the job runs; mentors do not grade', async () => {
    const { instructor, mentor, admin } = world.here.people;
    const { id, uuid } = await attempt();
    for (let i = 0; i < 3; i += 1) await run(jobs.notifyGraders, { attemptId: String(id) }, graders);
    const told = await notices(instructor.id, 'essay_sent');
    expect(told.map((one) => one.href)).toEqual([`/mentor/essay/${uuid}`]);
    for (const person of [mentor, admin, world.here.idleInstructor, world.there.people.instructor])
      expect(await notices(person.id, 'essay_sent')).toEqual([]);
    const waits = await listWaitingEssays(world.here.as('instructor'), {});
    expect(waits.items.map((one) => one.attempt)).toContain(uuid);
  });

  test('where nobody teaches, the staff who may grade for anybody are told, nobody else', async () => {
    const { id } = await attempt({ number: 2 });
    await ownerSql`update people set status = 'suspended' where id = ${world.here.people.instructor.id}`;
    for (let i = 0; i < 2; i += 1) await run(jobs.notifyGraders, { attemptId: String(id) }, graders);
    await ownerSql`update people set status = 'active' where id = ${world.here.people.instructor.id}`;
    for (const role of ['admin', 'superadmin'] as const)
      expect(await notices(world.here.people[role].id, 'essay_unassigned'), role).toHaveLength(1);
    for (const role of ['instructor', 'mentor', 'student', 'enrolment_manager'] as const)
      expect(await notices(world.here.people[role].id, 'essay_unassigned'), role).toEqual([]);
  });

  test('what was graded in the meantime is not asked for', async () => {
    const { id } = await attempt({ number: 3, state: 'graded', passed: true });
    const before = (await notices(world.here.people.instructor.id, 'essay_sent')).length;
    await run(jobs.notifyGraders, { attemptId: String(id) }, graders);
    expect(await notices(world.here.people.instructor.id, 'essay_sent')).toHaveLength(before);
  });

  test('the learner reads the outcome in the app and by mail, once, with the lesson that opened', async () => {
    const { student } = world.here.people;
    const lesson = world.here.lessons[3];
    const { id, uuid } = await attempt({ number: 4, state: 'graded', passed: true });
    const job = { attemptId: String(id), unlockedLessonId: String(lesson?.id) };
    for (let i = 0; i < 2; i += 1) await run(jobs.notifyGraded, job, graded);
    const told = await notices(student.id, 'quiz_graded');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ href: `/quiz/${uuid}`, params: { outcome: 'opened' } });
    const sent = (await mails(student.email)).filter((mail) => mail.template === 'engagement.quiz-graded');
    expect(sent).toHaveLength(1);
    const titles = (lesson?.translations ?? {}) as Record<string, { title: string }>;
    expect(sent[0]?.text).toContain(titles[sent[0]?.locale ?? '']?.title);
    expect(sent[0]?.text).toContain(`/quiz/${uuid}`);
  });

  test('what the machine graded is told to nobody', () => {
    const mapOf = (job: { name: string }) =>
      subscriptions.find((one) => one.job.name === job.name)?.map as (payload: unknown) => unknown;
    expect(mapOf(jobs.notifyGraded)({ attemptId: '1', passed: true })).toBeNull();
    expect(mapOf(jobs.notifyGraded)({ attemptId: '1', passed: true, byPerson: true, unlockedLessonId: '2' })).toEqual({
      attemptId: '1',
      unlockedLessonId: '2',
    });
    expect(mapOf(jobs.notifyGraders)({ attemptId: '1', awaitsPerson: false })).toBeNull();
    expect(mapOf(jobs.notifyGraders)({ attemptId: '1', awaitsPerson: true })).toEqual({ attemptId: '1' });
  });
});

describe('the rest', () => {
  test('a place in a course: in the app; by mail too when it was given', async () => {
    const { otherStudent, otherEnrolment } = world.here;
    await ownerSql`update enrolments set type = 'grant' where id = ${otherEnrolment.id}`;
    await run(jobs.notifyEnrolled, { enrolmentId: String(otherEnrolment.id) }, enrolled);
    expect(await notices(otherStudent.id, 'enrolled')).toHaveLength(1);
    expect((await mails(otherStudent.email)).map((mail) => mail.template)).toEqual(['engagement.enrolled']);
  });

  test('a lesson that opened by itself, a certificate, a mentor', async () => {
    const { otherStudent, course, lessons } = world.here;
    const ids = { personId: String(otherStudent.id), lessonId: String(lessons[3]?.id) };
    await run(jobs.notifyUnlocked, ids, unlocked);
    expect(await notices(otherStudent.id, 'lesson_unlocked')).toHaveLength(1);
    const issued = await createCertificate({ person: otherStudent, course });
    await run(jobs.notifyCertificate, { certificateId: String(issued.id) }, certificate);
    expect(await notices(otherStudent.id, 'certificate_issued')).toHaveLength(1);
    expect((await mails(otherStudent.email)).at(-1)?.text).toContain(issued.number);
    const [assignment] = await ownerSql<{
      id: bigint;
    }>`select id from mentor_assignments where organization_id = ${world.here.org.id}`;
    await run(jobs.notifyMentorAssigned, { assignmentId: String(assignment?.id) }, mentorAssigned);
    expect(await notices(world.here.people.student.id, 'mentor_assigned')).toHaveLength(1);
  });

  test('daily: work due within two days is reminded of once', async () => {
    const { otherStudent, otherSubmission } = world.here;
    await ownerSql`update submissions set status = 'returned', due_at = '2026-03-02T12:00:00Z' where id = ${otherSubmission.id}`;
    await run(jobs.scheduleNotifications, { slot: '2026-02-20T10:00:00.000Z' }, daily);
    expect(await notices(otherStudent.id, 'assignment_due')).toHaveLength(0);
    await run(jobs.scheduleNotifications, { slot: '2026-03-01T10:00:00.000Z' }, daily);
    await run(jobs.scheduleNotifications, { slot: '2026-03-02T10:00:00.000Z' }, daily);
    expect(await notices(otherStudent.id, 'assignment_due')).toHaveLength(1);
  });

  test('daily: what was put away half a year ago goes', async () => {
    await ownerSql`update notifications set archived_at = '2025-01-01' where type = 'enrolled'`;
    await run(jobs.scheduleNotifications, { slot: '2026-03-03T10:00:00.000Z' }, daily);
    const [row] = await ownerSql<{
      gone: boolean;
    }>`select bool_and(deleted_at is not null) as gone from notifications where type = 'enrolled'`;
    expect(row?.gone).toBe(true);
  });

  test('what opens by joining, by one’s own step or by approval is not told twice', () => {
    const unlockedBy = subscriptions.find((one) => one.job.name === jobs.notifyUnlocked.name);
    const map = unlockedBy?.map as (payload: unknown) => unknown;
    const ids = { personId: '1', lessonId: '2' };
    for (const source of ['enrolment', 'previous_completed', 'previous_approved'])
      expect(map({ ...ids, source })).toBeNull();
    for (const source of ['date', 'override']) expect(map({ ...ids, source })).toEqual(ids);
  });
});
