import { describe, expect, it } from 'vitest';
import {
  bestAttempt,
  gradeAnswer,
  isAnswered,
  outcomeOf,
  percentOf,
  type QuestionKey,
} from '@/server/domains/assessment/quizzes/rules/grade';
import type { AnswerResponse } from '@/server/domains/assessment/quizzes/schema';

const single: QuestionKey = { id: 1n, points: 2, type: 'multiple_choice', correct: ['a'] };
const several: QuestionKey = { id: 2n, points: 3, type: 'multiple_choice', correct: ['a', 'c'] };
const yes: QuestionKey = { id: 3n, points: 1, type: 'true_false', answer: true };
const no: QuestionKey = { id: 4n, points: 1, type: 'true_false', answer: false };
const short: QuestionKey = { id: 5n, points: 1, type: 'short_answer', accepted: ['six', '6'] };
const essay: QuestionKey = { id: 6n, points: 4, type: 'essay' };

describe('grading one answer', () => {
  const table: [string, QuestionKey, AnswerResponse, number | null, boolean | null][] = [
    ['the right option', single, { options: ['a'] }, 2, true],
    ['a wrong option', single, { options: ['b'] }, 0, false],
    ['right and wrong marked together', single, { options: ['a', 'b'] }, 0, false],
    ['the same option twice is one', single, { options: ['a', 'a'] }, 2, true],
    ['nothing marked', single, { options: [] }, 0, false],
    ['no answer', single, null, 0, false],
    ['an answer of another kind', single, { text: 'a' }, 0, false],
    ['all right options, in any order', several, { options: ['c', 'a'] }, 3, true],
    ['one of two right options', several, { options: ['a'] }, 0, false],
    ['all right options and a wrong one', several, { options: ['a', 'b', 'c'] }, 0, false],
    ['true is right', yes, { value: true }, 1, true],
    ['true is wrong', no, { value: true }, 0, false],
    ['false is right', no, { value: false }, 1, true],
    ['false is wrong', yes, { value: false }, 0, false],
    ['true or false as an option is no answer', yes, { options: ['a'] }, 0, false],
    ['a short answer', short, { text: ' Six. ' }, 1, true],
    ['a short answer as a number', short, { text: '6.00' }, 1, true],
    ['a wrong short answer', short, { text: '7' }, 0, false],
    ['blanks', short, { text: '   ' }, 0, false],
    ['an essay waits for a person', essay, { text: 'Because.' }, null, null],
    ['an empty essay is nothing to read', essay, { text: ' ' }, 0, false],
    ['a missing essay is nothing to read', essay, null, 0, false],
  ];
  it.each(table)('%s', (_name, key, response, points, isCorrect) => {
    expect(gradeAnswer(key, response)).toEqual({ points, isCorrect });
  });

  it('knows what counts as answered', () => {
    expect(isAnswered('true_false', { value: false })).toBe(true);
    expect(isAnswered('multiple_choice', { options: [] })).toBe(false);
    expect(isAnswered('essay', { text: 'x' })).toBe(true);
    expect(isAnswered('short_answer', { value: true })).toBe(false);
  });
});

describe('the passing rule', () => {
  const marks = (...list: [number, number | null][]) => list.map(([max, points]) => ({ max, points }));

  it('judges a graded attempt on all points, the limit included', () => {
    expect(outcomeOf(marks([7, 7], [3, 0]), 70)).toMatchObject({
      state: 'graded',
      points: 7,
      maxPoints: 10,
      passed: true,
    });
    expect(outcomeOf(marks([7, 6], [3, 0]), 60)).toMatchObject({ passed: true });
    expect(outcomeOf(marks([7, 6], [3, 0]), 61)).toMatchObject({ passed: false });
  });

  it('is not misled by thirds', () => {
    expect(outcomeOf(marks([3, 2]), 66).passed).toBe(true);
    expect(outcomeOf(marks([3, 2]), 67).passed).toBe(false);
    expect(outcomeOf(marks([1, 0.1], [1, 0.2]), 15).passed).toBe(true);
  });

  it('passes at once when the graded part reaches the percentage of its own points', () => {
    expect(outcomeOf(marks([6, 5], [4, null]), 70)).toEqual({
      state: 'submitted',
      points: 5,
      gradedMax: 6,
      maxPoints: 10,
      passed: true,
    });
  });

  it('fails at once when full marks for the essay could not save it', () => {
    expect(outcomeOf(marks([6, 2], [4, null]), 70).passed).toBe(false);
  });

  it('stays undecided when the essay can decide', () => {
    expect(outcomeOf(marks([6, 3], [4, null]), 70).passed).toBe(null);
  });

  it('waits when there are only essays', () => {
    expect(outcomeOf(marks([4, null]), 50)).toMatchObject({ state: 'submitted', passed: null });
  });

  it('keeps a pass once given, whatever the essay brings', () => {
    expect(outcomeOf(marks([6, 5], [4, 0]), 70, true)).toMatchObject({ state: 'graded', points: 5, passed: true });
    expect(outcomeOf(marks([6, 5], [4, 0]), 70, false).passed).toBe(false);
  });

  it('every undecided or passed attempt can be told apart from a lost one, over all small cases', () => {
    for (let auto = 0; auto <= 4; auto += 1)
      for (let pass = 0; pass <= 100; pass += 5) {
        const before = outcomeOf(marks([4, auto], [3, null]), pass).passed;
        const ends = [0, 1, 2, 3].map(
          (points) => outcomeOf(marks([4, auto], [3, points]), pass, before === true).passed,
        );
        if (before === true) expect(ends.every((end) => end === true)).toBe(true);
        if (before === false) expect(ends.every((end) => end === false)).toBe(true);
        if (before === null) expect(ends).toContain(true);
      }
  });

  it('passes an empty quiz rather than locking it', () => {
    expect(outcomeOf([], 70).passed).toBe(true);
    expect(percentOf(0, 0)).toBe(100);
  });
});

describe('the attempt that counts', () => {
  const attempt = (number: number, points: number | null, passed: boolean | null) => ({ number, points, passed });
  it('is a passed one, then the one with most points, then the first', () => {
    expect(bestAttempt([attempt(1, 3, false), attempt(2, 5, true), attempt(3, 6, false)])?.number).toBe(2);
    expect(bestAttempt([attempt(1, 3, false), attempt(2, 5, false)])?.number).toBe(2);
    expect(bestAttempt([attempt(2, 5, true), attempt(1, 5, true)])?.number).toBe(1);
    expect(bestAttempt([attempt(1, null, null)])).toBe(null);
  });
});
