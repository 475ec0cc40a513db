import { type Locale, translated } from '@/lib/i18n/locales';
import { readResponse } from './commands/close-attempt';
import type { AttemptRow } from './queries/load-attempt';
import type { QuestionWithKey } from './queries/load-question-keys';
import { percentOf } from './rules/grade';
import type { AnswerResponse } from './schema';

/** A question as it is asked: nothing in it says what is right. */
export type QuestionDto = {
  uuid: string;
  type: 'multiple_choice' | 'true_false' | 'short_answer' | 'essay';
  /** Several options may be marked. */
  multiple: boolean;
  points: number;
  prompt: string;
  guidance: string | null;
  options: { uuid: string; text: string }[];
  answer: AnswerResponse;
  flagged: boolean;
  sequence: number;
  savedAt: string | null;
};

/** Where an attempt belongs and how it stands. */
export type AttemptHead = {
  uuid: string;
  item: string;
  title: string;
  course: { slug: string; title: string };
  lesson: { slug: string; title: string };
  number: number;
  attemptsAllowed: number;
  passPercent: number;
  startedAt: string;
  endsAt: string | null;
  submittedAt: string | null;
  maxPoints: number;
};

/** An attempt that runs. `now` is the server's clock, for the countdown. */
export type RunningAttemptDto = AttemptHead & {
  state: 'in_progress';
  now: string;
  timeLimitSeconds: number | null;
  questions: QuestionDto[];
};

/** An attempt with essays that a person has yet to read: how far it has come, and no key. */
export type WaitingAttemptDto = AttemptHead & {
  state: 'submitted';
  points: number;
  gradedMax: number;
  promisedBy: string;
  passed: boolean | null;
  questions: QuestionDto[];
};

/** One question of a graded attempt, with what is right and why. */
export type GradedQuestionDto = QuestionDto & {
  earned: number;
  result: 'correct' | 'partly' | 'wrong' | 'unanswered';
  /** Options that are right, by uuid; "true"/"false"; or the accepted words. */
  correctOptions: string[];
  correctValue: boolean | null;
  acceptedWords: string[];
  explanation: string | null;
  feedback: string | null;
};

/** A graded attempt. */
export type GradedAttemptDto = AttemptHead & {
  state: 'graded';
  points: number;
  percent: number;
  passed: boolean;
  questions: GradedQuestionDto[];
};

/** An attempt as its learner sees it. */
export type AttemptDto = RunningAttemptDto | WaitingAttemptDto | GradedAttemptDto;

/** An answer as stored. */
export type StoredAnswer = {
  questionId: bigint;
  response: unknown;
  flagged: boolean;
  sequence: number;
  savedAt: Date;
  points: number | null;
  isCorrect: boolean | null;
  feedback: string | null;
};

/** What every form of an attempt says. */
export function toAttemptHead(row: AttemptRow, locale: Locale): AttemptHead {
  return {
    uuid: row.uuid,
    item: row.item_uuid,
    title: translated(row.item_title, locale) ?? '',
    course: { slug: row.course_slug, title: translated(row.course_title, locale) ?? '' },
    lesson: { slug: row.lesson_slug, title: translated(row.lesson_title, locale) ?? '' },
    number: row.number,
    attemptsAllowed: row.attempts_allowed,
    passPercent: row.pass_percent,
    startedAt: row.started_at.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    maxPoints: row.max_points,
  };
}

/** A question without its key. Fields are listed one by one, so that nothing new slips out. */
export function toQuestionDto(
  question: QuestionWithKey,
  answer: StoredAnswer | undefined,
  locale: Locale,
): QuestionDto {
  const text = translated(question.translations, locale);
  return {
    uuid: question.uuid,
    type: question.key.type,
    multiple: question.key.type === 'multiple_choice' && question.key.correct.length > 1,
    points: question.key.points,
    prompt: text?.prompt ?? '',
    guidance: text?.guidance ?? null,
    options: (question.key.type === 'multiple_choice' ? question.options : []).map((option) => ({
      uuid: option.uuid,
      text: translated(option.translations, locale)?.text ?? '',
    })),
    answer: readResponse(answer?.response),
    flagged: answer?.flagged ?? false,
    sequence: answer?.sequence ?? 0,
    savedAt: answer?.savedAt.toISOString() ?? null,
  };
}

/** A question with its key and what the answer earned; only for graded attempts. */
export function toGradedQuestionDto(
  question: QuestionWithKey,
  answer: StoredAnswer | undefined,
  locale: Locale,
): GradedQuestionDto {
  const { key } = question;
  const earned = answer?.points ?? 0;
  const base = toQuestionDto(question, answer, locale);
  return {
    ...base,
    earned,
    result:
      earned >= key.points && answer
        ? 'correct'
        : earned > 0
          ? 'partly'
          : base.answer === null
            ? 'unanswered'
            : 'wrong',
    correctOptions: key.type === 'multiple_choice' ? [...key.correct] : [],
    correctValue: key.type === 'true_false' ? key.answer : null,
    acceptedWords: key.type === 'short_answer' ? shownWords(key.accepted, locale) : [],
    explanation: translated(question.translations, locale)?.explanation ?? null,
    feedback: answer?.feedback ?? null,
  };
}

/** The first few accepted answers in the reader's script; the others are only spellings of them. */
function shownWords(accepted: readonly string[], locale: Locale): string[] {
  const arabic = (word: string) => /\p{Script=Arabic}/u.test(word);
  const latin = (word: string) => /\p{Script=Latin}/u.test(word);
  const own = accepted.filter((word) => (locale === 'ar' ? !latin(word) : !arabic(word)));
  return [...new Set(own.length > 0 ? own : accepted)].slice(0, 3);
}

/** A graded attempt's score. */
export function toGradedAttempt(row: AttemptRow, questions: GradedQuestionDto[], locale: Locale): GradedAttemptDto {
  const points = row.points ?? 0;
  return {
    ...toAttemptHead(row, locale),
    state: 'graded',
    points,
    percent: percentOf(points, row.max_points),
    passed: row.passed === true,
    questions,
  };
}
