import type {
  Assignment,
  AttemptState,
  File,
  Lesson,
  Person,
  Question,
  QuestionOption,
  QuestionType,
  Quiz,
  QuizAttempt,
  Submission,
  SubmissionStatus,
} from '@/server/generated/prisma/client';
import { ownerDb } from '@/tests/support/db';
import { createContentItem } from './courses';
import { linkFile } from './files';
import { createPerson } from './people';

const both = (en: object, ar: object) => ({ en, ar });

type QuizFields = Partial<{
  lesson: Lesson;
  passPercent: number;
  attemptsAllowed: number;
  timeLimitSeconds: number;
  questions: QuestionType[];
}>;

/** A quiz with its content item and one question of each asked-for type (all four unless told otherwise). */
export async function createQuiz(
  fields: QuizFields = {},
): Promise<Quiz & { questions: (Question & { options: QuestionOption[] })[] }> {
  const { lesson, questions = ['multiple_choice', 'true_false', 'short_answer', 'essay'], ...rest } = fields;
  const item = await createContentItem({ ...(lesson ? { lesson } : {}), kind: 'quiz' });
  const quiz = await ownerDb().quiz.create({
    data: {
      organizationId: item.organizationId,
      contentItemId: item.id,
      translations: both({ intro: 'A few questions.' }, { intro: 'بضعة أسئلة.' }),
      ...rest,
    },
  });
  const made: (Question & { options: QuestionOption[] })[] = [];
  for (const [position, type] of questions.entries()) made.push(await createQuestion(quiz, type, position));
  return { ...quiz, questions: made };
}

/** A question at a position of a quiz; the first option of a choice is right, "four" and "أربعة" are accepted answers. */
export async function createQuestion(
  quiz: Quiz,
  type: QuestionType,
  position: number,
): Promise<Question & { options: QuestionOption[] }> {
  const organizationId = quiz.organizationId;
  const accepted = type === 'short_answer' ? [{ accepted: ['four', '4'] }, { accepted: ['أربعة', '٤'] }] : [{}, {}];
  const question = await ownerDb().question.create({
    data: {
      organizationId,
      quizId: quiz.id,
      type,
      position,
      points: type === 'essay' ? 4 : 1,
      translations: both(
        { prompt: 'Two and two?', ...accepted[0] },
        { prompt: 'كم حاصل اثنين واثنين؟', ...accepted[1] },
      ),
      answerKey: type === 'true_false' ? { answer: true } : {},
    },
  });
  const labels: [string, string][] =
    type === 'multiple_choice'
      ? [
          ['Four', 'أربعة'],
          ['Five', 'خمسة'],
          ['Six', 'ستة'],
        ]
      : type === 'true_false'
        ? [
            ['True', 'صح'],
            ['False', 'خطأ'],
          ]
        : [];
  const options: QuestionOption[] = [];
  for (const [index, [en, ar]] of labels.entries()) {
    options.push(
      await ownerDb().questionOption.create({
        data: {
          organizationId,
          questionId: question.id,
          position: index,
          translations: both({ text: en }, { text: ar }),
          isCorrect: index === 0,
        },
      }),
    );
  }
  return { ...question, options };
}

/** An attempt of a person at a quiz. */
export async function createAttempt(
  fields: Partial<{
    quiz: Quiz;
    person: Person;
    number: number;
    state: AttemptState;
    passed: boolean;
    points: number;
    maxPoints: number;
    submittedAt: Date;
  }> = {},
): Promise<QuizAttempt> {
  const quiz = fields.quiz ?? (await createQuiz());
  const person = fields.person ?? (await createPerson({ organization: { id: quiz.organizationId } }));
  const { quiz: _quiz, person: _person, ...rest } = fields;
  return ownerDb().quizAttempt.create({
    data: {
      organizationId: quiz.organizationId,
      quizId: quiz.id,
      personId: person.id,
      number: 1,
      maxPoints: 7,
      ...rest,
    },
  });
}

/** An assignment with its content item and one rubric criterion. */
export async function createAssignment(
  fields: Partial<{
    lesson: Lesson;
    needsApproval: boolean;
    maxFiles: number;
    points: number;
    dueDaysAfterOpening: number;
  }> = {},
): Promise<Assignment> {
  const { lesson, ...rest } = fields;
  const item = await createContentItem({ ...(lesson ? { lesson } : {}), kind: 'assignment' });
  const assignment = await ownerDb().assignment.create({
    data: { organizationId: item.organizationId, contentItemId: item.id, points: 10, ...rest },
  });
  const levels = (full: string, none: string) => [
    { label: full, points: 10 },
    { label: none, points: 0 },
  ];
  await ownerDb().rubricCriterion.create({
    data: {
      organizationId: item.organizationId,
      assignmentId: assignment.id,
      position: 0,
      points: 10,
      translations: both(
        { title: 'Clear', levels: levels('Clear', 'Unclear') },
        { title: 'الوضوح', levels: levels('واضح', 'غير واضح') },
      ),
    },
  });
  return assignment;
}

type SubmissionFields = Partial<{
  assignment: Assignment;
  person: Person;
  status: SubmissionStatus;
  text: string;
  submittedAt: Date;
  files: File[];
}>;

/** A submission of a person; any state but `not_submitted` comes with its sent version 1 and the files of it. */
export async function createSubmission(fields: SubmissionFields = {}): Promise<Submission> {
  const assignment = fields.assignment ?? (await createAssignment());
  const organizationId = assignment.organizationId;
  const person = fields.person ?? (await createPerson({ organization: { id: organizationId } }));
  const { status = 'submitted', text = 'My answer.', submittedAt = new Date(), files = [] } = fields;
  const sent = status !== 'not_submitted';
  const submission = await ownerDb().submission.create({
    data: {
      organizationId,
      personId: person.id,
      assignmentId: assignment.id,
      status,
      draftText: text,
      submittedAt: sent ? submittedAt : null,
    },
  });
  if (!sent) return submission;
  const version = await ownerDb().submissionVersion.create({
    data: { organizationId, submissionId: submission.id, personId: person.id, number: 1, text, submittedAt },
  });
  for (const file of files) await linkFile(file, 'submission_version', version.id);
  // Last, as handing in does it: from here on the version takes no more files.
  return ownerDb().submission.update({ where: { id: submission.id }, data: { version: 1 } });
}
