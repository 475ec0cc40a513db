import { beforeAll, describe, expect, it } from 'vitest';
import {
  getAttempt,
  getEssayReview,
  getQuizCard,
  gradeEssay,
  listWaitingEssays,
  saveAnswer,
  startAttempt,
  submitAttempt,
} from '@/server/domains/assessment';
import { handler as closeOverdue } from '@/server/domains/assessment/handlers/close-overdue-attempt';
import { createQuiz } from '@/tests/factories/assessment';
import { createLesson } from '@/tests/factories/courses';
import { createUnlock } from '@/tests/factories/learning';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, frozenClock, type School, type World } from '@/tests/support/world';

let world: World;
let school: School;
beforeAll(async () => {
  world = await buildWorld();
  school = world.here;
});

type Made = Awaited<ReturnType<typeof createQuiz>>;

/** A quiz in a lesson of its own that is open to both learners. */
async function openQuiz(fields: Parameters<typeof createQuiz>[0] = {}): Promise<Made & { item: string }> {
  const section = school.sections[1];
  if (!section) throw new Error('no section');
  const lesson = await createLesson({ section });
  const quiz = await createQuiz({ lesson, ...fields });
  for (const person of [school.people.student, school.otherStudent]) await createUnlock(person, lesson);
  const item = await ownerDb().contentItem.findUniqueOrThrow({ where: { id: quiz.contentItemId } });
  return { ...quiz, item: item.uuid };
}

/** Right answers to every question; the essay gets words. */
function rightAnswers(quiz: Made, sequence = 1) {
  return quiz.questions.map((question) => ({
    question: question.uuid,
    flagged: false,
    sequence,
    response:
      question.type === 'multiple_choice'
        ? { options: question.options.filter((o) => o.isCorrect).map((o) => o.uuid) }
        : question.type === 'true_false'
          ? { value: true }
          : question.type === 'short_answer'
            ? { text: '٤' }
            : { text: 'Because it is so.' },
  }));
}

describe('starting', () => {
  it('makes one attempt of fifty starts at once, and keeps to the limit afterwards', async () => {
    const quiz = await openQuiz({ attemptsAllowed: 2, questions: ['true_false'] });
    const ctx = school.as('student');
    for (const number of [1, 2]) {
      const started = await Promise.all(Array.from({ length: 50 }, () => startAttempt(ctx, { item: quiz.item })));
      expect(new Set(started.map((one) => one.attempt)).size).toBe(1);
      const attempt = started[0]?.attempt ?? '';
      const rows = await ownerDb().quizAttempt.findMany({ where: { quizId: quiz.id } });
      expect(rows.map((row) => row.number)).toEqual(number === 1 ? [1] : [1, 2]);
      await Promise.all(Array.from({ length: 5 }, () => submitAttempt(ctx, { attempt })));
    }
    const refused = await Promise.allSettled(Array.from({ length: 50 }, () => startAttempt(ctx, { item: quiz.item })));
    expect(refused.every((one) => one.status === 'rejected')).toBe(true);
    await expect(startAttempt(ctx, { item: quiz.item })).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'assessment.no_attempts_left',
      params: { allowed: 2 },
    });
    expect(await ownerDb().quizAttempt.count({ where: { quizId: quiz.id } })).toBe(2);
  }, 60_000);

  it('refuses the quiz of a locked lesson, on the page too', async () => {
    const section = school.sections[1];
    if (!section) throw new Error('no section');
    const locked = await createQuiz({ lesson: await createLesson({ section }) });
    const { uuid } = await ownerDb().contentItem.findUniqueOrThrow({ where: { id: locked.contentItemId } });
    const refusal = { kind: 'forbidden', reason: 'learning.locked' };
    await expect(startAttempt(school.as('student'), { item: uuid })).rejects.toMatchObject(refusal);
    await expect(getQuizCard(school.as('student'), { item: uuid })).rejects.toMatchObject(refusal);
  });

  it('is for learners: staff see the card, a stranger of another school sees nothing', async () => {
    const quiz = await openQuiz();
    await expect(getQuizCard(school.as('instructor'), { item: quiz.item })).resolves.toMatchObject({ as: 'staff' });
    await expect(startAttempt(school.as('instructor'), { item: quiz.item })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(startAttempt(world.there.as('student'), { item: quiz.item })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(startAttempt(school.anonymous(), { item: quiz.item })).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
  });
});

describe('saving answers', () => {
  it('gives receipts; of two packets the later one stays, whichever arrives first', async () => {
    const quiz = await openQuiz({ questions: ['short_answer'] });
    const ctx = school.as('student');
    const { attempt } = await startAttempt(ctx, { item: quiz.item });
    const question = quiz.questions[0]?.uuid ?? '';
    const packet = (sequence: number, text: string, flagged = false) => ({
      attempt,
      answers: [{ question, response: { text }, flagged, sequence }],
    });
    const second = await saveAnswer(ctx, packet(2, 'second', true));
    expect(second).toMatchObject({
      accepted: true,
      refusal: null,
      answers: [{ question, sequence: 2, flagged: true }],
    });
    const first = await saveAnswer(ctx, packet(1, 'first'));
    expect(first.answers[0]).toEqual(second.answers[0]);
    const again = await saveAnswer(ctx, packet(2, 'changed'));
    expect(again.answers[0]).toEqual(second.answers[0]);
    const shown = await getAttempt(ctx, { attempt });
    expect(shown.questions[0]).toMatchObject({ answer: { text: 'second' }, flagged: true, sequence: 2 });
    expect(await ownerSql`select id from audit_entries where entity_type = 'attempt_answers'`).toEqual([]);
  });

  it('keeps a flag without an answer', async () => {
    const quiz = await openQuiz({ questions: ['essay'] });
    const ctx = school.as('student');
    const { attempt } = await startAttempt(ctx, { item: quiz.item });
    const question = quiz.questions[0]?.uuid ?? '';
    await saveAnswer(ctx, { attempt, answers: [{ question, response: null, flagged: true, sequence: 1 }] });
    expect((await getAttempt(ctx, { attempt })).questions[0]).toMatchObject({ answer: null, flagged: true });
    expect(await submitAttempt(ctx, { attempt })).toMatchObject({ awaitsPerson: false, passed: false });
  });

  it('refuses what arrives after the end or after handing in, with a receipt, and stores none of it', async () => {
    const quiz = await openQuiz({ questions: ['true_false'], timeLimitSeconds: 60 });
    const clock = frozenClock(new Date().toISOString());
    const ctx = school.as('student', { now: clock.now });
    const { attempt } = await startAttempt(ctx, { item: quiz.item });
    const question = quiz.questions[0]?.uuid ?? '';
    const packet = (sequence: number, value: boolean) => ({
      attempt,
      answers: [{ question, response: { value }, flagged: false, sequence }],
    });
    const saved = await saveAnswer(ctx, packet(1, true));
    clock.advance(60_001);
    const late = await saveAnswer(ctx, packet(2, false));
    expect(late).toMatchObject({ accepted: false, refusal: 'late', answers: [saved.answers[0]] });
    const receipt = await submitAttempt(ctx, { attempt });
    expect(receipt).toMatchObject({ late: true, passed: true, submittedAt: late.endsAt });
    expect(await saveAnswer(ctx, packet(3, false))).toMatchObject({ accepted: false });
    expect(await submitAttempt(ctx, { attempt })).toMatchObject({ submittedAt: receipt.submittedAt, passed: true });
  });

  it("does not touch another person's attempt", async () => {
    const quiz = await openQuiz({ questions: ['true_false'] });
    const { attempt } = await startAttempt(school.as('student'), { item: quiz.item });
    const packet = {
      attempt,
      answers: [{ question: quiz.questions[0]?.uuid ?? '', response: { value: true }, flagged: false, sequence: 1 }],
    };
    for (const who of [school.otherStudent, school.people.mentor, school.people.admin])
      await expect(saveAnswer(school.as(who), packet)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(submitAttempt(school.as(school.otherStudent), { attempt })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(submitAttempt(school.as('admin'), { attempt })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('loses no accepted answer to a hand-in at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const quiz = await openQuiz({ questions: ['true_false'] });
      const ctx = school.as(school.otherStudent);
      const { attempt } = await startAttempt(ctx, { item: quiz.item });
      const [saved, receipt] = await Promise.all([
        saveAnswer(ctx, {
          attempt,
          answers: [
            { question: quiz.questions[0]?.uuid ?? '', response: { value: true }, flagged: false, sequence: 1 },
          ],
        }),
        submitAttempt(ctx, { attempt }),
      ]);
      expect(receipt.passed).toBe(saved.accepted);
    }
  });
});

describe('handing in', () => {
  it('completes the item when it is passed, in the same transaction, and again changes nothing', async () => {
    const quiz = await openQuiz({ questions: ['multiple_choice', 'true_false', 'short_answer'] });
    const ctx = school.as('student');
    const { attempt } = await startAttempt(ctx, { item: quiz.item });
    await saveAnswer(ctx, { attempt, answers: rightAnswers(quiz) });
    const receipt = await submitAttempt(ctx, { attempt });
    expect(receipt).toMatchObject({ passed: true, awaitsPerson: false, late: false });
    const [done] = await ownerDb().itemCompletion.findMany({ where: { contentItemId: quiz.contentItemId } });
    expect(done).toMatchObject({ personId: school.people.student.id, proof: { kind: 'quiz', attempt, percent: 100 } });
    expect(await submitAttempt(ctx, { attempt })).toMatchObject({ submittedAt: receipt.submittedAt, passed: true });
    const events = await ownerSql<{ name: string }>`select name from outbox_events where name like 'assessment.attempt%'
      and payload->>'attemptId' = (select id::text from quiz_attempts where uuid = ${attempt})`;
    expect(events.map((event) => event.name).sort()).toEqual([
      'assessment.attempt_graded',
      'assessment.attempt_submitted',
    ]);
  });

  it('does not complete a failed one; the better of two counts', async () => {
    const quiz = await openQuiz({ questions: ['true_false', 'short_answer'], attemptsAllowed: 2 });
    const ctx = school.as('student');
    const first = await startAttempt(ctx, { item: quiz.item });
    expect(await submitAttempt(ctx, first)).toMatchObject({ passed: false });
    expect(await ownerDb().itemCompletion.count({ where: { contentItemId: quiz.contentItemId } })).toBe(0);
    const second = await startAttempt(ctx, { item: quiz.item });
    await saveAnswer(ctx, { attempt: second.attempt, answers: rightAnswers(quiz) });
    await submitAttempt(ctx, second);
    expect(await getQuizCard(ctx, { item: quiz.item })).toMatchObject({
      attemptsLeft: 0,
      running: null,
      best: { uuid: second.attempt, percent: 100 },
    });
  });

  it('closes an abandoned attempt by job, with what had arrived', async () => {
    const quiz = await openQuiz({ questions: ['true_false'], timeLimitSeconds: 60 });
    const clock = frozenClock(new Date().toISOString());
    const ctx = school.as('student', { now: clock.now });
    const { attempt } = await startAttempt(ctx, { item: quiz.item });
    await saveAnswer(ctx, { attempt, answers: rightAnswers(quiz) });
    const [job] = await ownerSql<{ payload: { job: string; payload: { attemptId: string }; delayMs: number } }>`
      select payload from outbox_events where name = 'core.job_requested' order by id desc limit 1`;
    expect(job?.payload).toMatchObject({ job: 'assessment.close-overdue-attempt', delayMs: 90_000 });
    clock.advance(90_000);
    const { command } = await import('@/server/core/command');
    const { systemOnly } = await import('@/server/core/operations');
    const { jobCtx } = await import('@/tests/support/world');
    const { z } = await import('zod');
    const run = command(
      'tests.close_overdue',
      { access: systemOnly, input: z.strictObject({ attemptId: z.string() }) },
      closeOverdue,
    );
    await run(jobCtx(school.org, { now: clock.now }), { attemptId: job?.payload.payload.attemptId ?? '' });
    expect(await getAttempt(ctx, { attempt })).toMatchObject({ state: 'graded', passed: true });
  });
});

describe('essays', () => {
  it('wait for a person, and the reading completes the quiz', async () => {
    // 3 points graded at once, 4 of the essay; two thirds of the three are not enough alone
    const quiz = await openQuiz({ passPercent: 80 });
    const ctx = school.as('student');
    const { attempt } = await startAttempt(ctx, { item: quiz.item });
    const answers = rightAnswers(quiz).map((answer, index) =>
      index === 1 ? { ...answer, response: { value: false } } : answer,
    );
    await saveAnswer(ctx, { attempt, answers });
    expect(await submitAttempt(ctx, { attempt })).toMatchObject({ passed: null, awaitsPerson: true });
    expect(await getAttempt(ctx, { attempt })).toMatchObject({
      state: 'submitted',
      points: 2,
      gradedMax: 3,
      passed: null,
    });
    const essay = quiz.questions[3]?.uuid ?? '';
    const grade = (points: number) => ({ attempt, grades: [{ question: essay, points, feedback: 'Clear.' }] });
    // it waits in the list of those who teach the course, and nobody else's
    const waits = async (reader: Parameters<School['as']>[0]) =>
      (await listWaitingEssays(school.as(reader), {})).items.some((one) => one.attempt === attempt);
    expect([await waits('instructor'), await waits('admin'), await waits(school.idleInstructor)]).toEqual([
      true,
      true,
      false,
    ]);
    await expect(getEssayReview(school.as(school.idleInstructor), { attempt })).rejects.toMatchObject({
      kind: 'not_found',
    });
    expect((await getEssayReview(school.as('instructor'), { attempt })).essays.map((one) => one.question)).toEqual([
      essay,
    ]);
    await expect(gradeEssay(school.as('mentor'), grade(4))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(gradeEssay(school.as(school.idleInstructor), grade(4))).rejects.toMatchObject({ kind: 'not_found' });
    await expect(gradeEssay(school.as('instructor'), grade(5))).rejects.toMatchObject({ kind: 'validation' });
    expect(await gradeEssay(school.as('instructor'), grade(4))).toEqual({ points: 6, maxPoints: 7, passed: true });
    await expect(gradeEssay(school.as('admin'), grade(0))).rejects.toMatchObject({
      reason: 'assessment.attempt_not_waiting',
    });
    // the event that tells the learner says that a person read it
    const told = await ownerSql<{
      payload: unknown;
    }>`select payload from outbox_events where name = 'assessment.attempt_graded'
      and payload->>'attemptId' = (select id::text from quiz_attempts where uuid = ${attempt})`;
    expect(told.map((one) => one.payload)).toMatchObject([{ passed: true, byPerson: true }]);
    expect(await ownerDb().itemCompletion.count({ where: { contentItemId: quiz.contentItemId } })).toBe(1);
    expect(await getAttempt(ctx, { attempt })).toMatchObject({
      state: 'graded',
      percent: 86,
      questions: [{}, {}, {}, { earned: 4, feedback: 'Clear.', result: 'correct' }],
    });
  });

  it('do not hold up a learner whose other answers suffice', async () => {
    const quiz = await openQuiz();
    const ctx = school.as('student');
    const { attempt } = await startAttempt(ctx, { item: quiz.item });
    await saveAnswer(ctx, { attempt, answers: rightAnswers(quiz) });
    expect(await submitAttempt(ctx, { attempt })).toMatchObject({ passed: true, awaitsPerson: true });
    expect(await ownerDb().itemCompletion.count({ where: { contentItemId: quiz.contentItemId } })).toBe(1);
    const essay = quiz.questions[3]?.uuid ?? '';
    expect(
      await gradeEssay(school.as('instructor'), { attempt, grades: [{ question: essay, points: 0 }] }),
    ).toMatchObject({ passed: true });
  });
});

describe('what leaves the server', () => {
  const SECRET = /isCorrect|is_correct|answerKey|answer_key|accepted|correct|explanation|result|earned|feedback/i;
  const keysOf = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(keysOf)
      : value && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
        : [];

  it('says nothing of what is right before the attempt is graded, and everything afterwards', async () => {
    const quiz = await openQuiz();
    const ctx = school.as('student');
    const { attempt } = await startAttempt(ctx, { item: quiz.item });
    const running = await getAttempt(ctx, { attempt });
    await saveAnswer(ctx, { attempt, answers: rightAnswers(quiz) });
    const receipt = await submitAttempt(ctx, { attempt });
    const waiting = await getAttempt(ctx, { attempt });
    for (const dto of [running, waiting, receipt, await getQuizCard(ctx, { item: quiz.item })]) {
      expect(keysOf(dto).filter((key) => SECRET.test(key))).toEqual([]);
      expect(JSON.stringify(dto)).not.toMatch(/"id":|four/);
    }
    expect(Object.keys(running.questions[0] ?? {}).sort()).toEqual(
      [
        'answer',
        'flagged',
        'guidance',
        'multiple',
        'options',
        'points',
        'prompt',
        'savedAt',
        'sequence',
        'type',
        'uuid',
      ].sort(),
    );
    const essay = quiz.questions[3]?.uuid ?? '';
    await gradeEssay(school.as('instructor'), { attempt, grades: [{ question: essay, points: 4 }] });
    const graded = await getAttempt(ctx, { attempt });
    expect(graded.state === 'graded' && graded.questions[2]?.acceptedWords).toEqual(['four', '4']);
    expect(graded.state === 'graded' && graded.questions[0]?.correctOptions).toEqual([
      quiz.questions[0]?.options[0]?.uuid,
    ]);
  });

  it('is for the learner and the graders; to everyone else the attempt does not exist', async () => {
    const quiz = await openQuiz();
    const { attempt } = await startAttempt(school.as('student'), { item: quiz.item });
    const missing = { kind: 'not_found' };
    for (const who of [
      school.otherStudent,
      school.people.mentor,
      school.idleMentor,
      school.people.recruiter,
      school.people.enrolment_manager,
      school.idleInstructor,
    ])
      await expect(getAttempt(school.as(who), { attempt })).rejects.toMatchObject(missing);
    for (const who of ['student', 'instructor', 'admin', 'superadmin'] as const)
      await expect(getAttempt(school.as(who), { attempt })).resolves.toMatchObject({ uuid: attempt });
    await expect(getAttempt(world.there.as('admin'), { attempt })).rejects.toMatchObject(missing);
  });
});
