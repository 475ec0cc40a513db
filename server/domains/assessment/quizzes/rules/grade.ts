import type { AnswerResponse } from '../schema';
import { matchesAccepted } from './normalise';

/** What is right in a question. Lives on the server only. */
export type QuestionKey = { id: bigint; points: number } & (
  | { type: 'multiple_choice'; correct: readonly string[] }
  | { type: 'true_false'; answer: boolean }
  | { type: 'short_answer'; accepted: readonly string[] }
  | { type: 'essay' }
);

/** What one answer is worth. `points` is null while a person has yet to read it. */
export type AnswerGrade = { points: number | null; isCorrect: boolean | null };

const right = (points: number, isCorrect: boolean): AnswerGrade => ({ points: isCorrect ? points : 0, isCorrect });

/** Whether anything was answered; an answer of another question's kind counts as none. */
export function isAnswered(type: QuestionKey['type'], response: AnswerResponse): boolean {
  if (response === null) return false;
  if (type === 'multiple_choice') return 'options' in response && response.options.length > 0;
  if (type === 'true_false') return 'value' in response;
  return 'text' in response && response.text.trim() !== '';
}

/**
 * Grades one answer. All or nothing: of a question with several right options exactly those must be marked. An essay
 * waits for a person, unless nothing was written: then there is nothing to read.
 */
export function gradeAnswer(question: QuestionKey, response: AnswerResponse): AnswerGrade {
  if (!isAnswered(question.type, response) || response === null) return { points: 0, isCorrect: false };
  switch (question.type) {
    case 'multiple_choice': {
      const marked = new Set('options' in response ? response.options : []);
      const exact = marked.size === question.correct.length && question.correct.every((option) => marked.has(option));
      return right(question.points, exact);
    }
    case 'true_false':
      return right(question.points, 'value' in response && response.value === question.answer);
    case 'short_answer':
      return right(question.points, 'text' in response && matchesAccepted(response.text, question.accepted));
    case 'essay':
      return { points: null, isCorrect: null };
  }
}

/** Where an attempt stands. `passed` is null while only a person's reading can decide. */
export type Outcome = {
  state: 'submitted' | 'graded';
  points: number;
  /** The points of the questions that have been graded. */
  gradedMax: number;
  maxPoints: number;
  passed: boolean | null;
};

/**
 * The passing rule. Graded: all points against the pass percent. With essays waiting: passed as soon as the graded part
 * alone reaches the pass percent of its own points (nobody waits for a reader who could only confirm it), failed as soon
 * as full marks for the essays could not save it, undecided otherwise. A pass once given stays (`passedBefore`).
 */
export function outcomeOf(
  grades: readonly { max: number; points: number | null }[],
  passPercent: number,
  passedBefore = false,
): Outcome {
  let points = 0;
  let gradedMax = 0;
  let maxPoints = 0;
  for (const grade of grades) {
    maxPoints += grade.max;
    if (grade.points === null) continue;
    points += grade.points;
    gradedMax += grade.max;
  }
  const waiting = grades.some((grade) => grade.points === null);
  const reaches = (got: number, of: number) => got * 100 + 1e-9 >= passPercent * of;
  const decided = waiting
    ? gradedMax > 0 && reaches(points, gradedMax)
      ? true
      : reaches(points + maxPoints - gradedMax, maxPoints)
        ? null
        : false
    : reaches(points, maxPoints);
  return { state: waiting ? 'submitted' : 'graded', points, gradedMax, maxPoints, passed: passedBefore || decided };
}

/** Points as a whole percentage of what could be reached. */
export function percentOf(points: number, max: number): number {
  return max > 0 ? Math.round((points / max) * 100) : 100;
}

/** The attempt that counts: a passed one before the others, then the most points, then the earlier one. */
export function bestAttempt<A extends { points: number | null; passed: boolean | null; number: number }>(
  attempts: readonly A[],
): A | null {
  const done = attempts.filter((attempt) => attempt.points !== null);
  return (
    done.sort(
      (a, b) =>
        Number(b.passed === true) - Number(a.passed === true) ||
        (b.points ?? 0) - (a.points ?? 0) ||
        a.number - b.number,
    )[0] ?? null
  );
}
