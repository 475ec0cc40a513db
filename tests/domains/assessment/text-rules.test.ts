import { describe, expect, it } from 'vitest';
import { hasAnswer, nextSequence } from '@/components/assessment/answer-store';
import { keyCommand } from '@/components/assessment/quiz-keys';
import { trimmed } from '@/components/mentorship/review/selection';
import { anchorFits, markText } from '@/lib/rich-text/anchors';
import { countChanges, diffWords } from '@/server/domains/assessment/submissions/rules/diff';
import { promisedBy } from '@/server/domains/assessment/submissions/rules/promise';
import { invalidScores, maximumOf, totalOf } from '@/server/domains/assessment/submissions/rules/scores';

describe('what changed between two versions', () => {
  const apply = (before: string, after: string) => {
    const parts = diffWords(before, after);
    const side = (skip: 'added' | 'removed') =>
      parts
        .filter((p) => p.kind !== skip)
        .map((p) => p.text)
        .join('');
    expect(side('added')).toBe(before);
    expect(side('removed')).toBe(after);
    return parts;
  };
  it('gives both texts back, whatever they are', () => {
    const texts = [
      '',
      'one',
      'one two three',
      'one three',
      'two\n\nthree',
      '  spaces  ',
      'كل سعر يشمل التوصيل',
      'كل سعر بلا التوصيل',
    ];
    for (const before of texts) for (const after of texts) apply(before, after);
  });
  it('counts a replaced word as one change', () => {
    expect(countChanges(apply('the price is 65 now', 'the price is 72 now'))).toBe(1);
    expect(countChanges(apply('a b c d', 'a x c y'))).toBe(2);
    expect(countChanges(apply('same', 'same'))).toBe(0);
  });
  it('stays quick with very long texts', () => {
    const long = Array.from({ length: 12_000 }, (_, i) => `word${i}${i % 40 === 0 ? '\n' : ' '}`).join('');
    const started = performance.now();
    apply(long, long.replace('word6001', 'other'));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

describe('notes beside words', () => {
  const text = 'At 65 it would be 16.50.';
  it('fit only where the words stand', () => {
    expect(anchorFits(text, { start: 3, end: 5, quote: '65' })).toBe(true);
    expect(anchorFits(text, { start: 3, end: 5, quote: '66' })).toBe(false);
    expect(anchorFits(text, { start: 5, end: 5, quote: '' })).toBe(false);
  });
  it('cut the text without losing a letter, overlapping ones too', () => {
    const parts = markText(text, [
      { number: 1, anchor: { start: 3, end: 11, quote: '65 it wo' } },
      { number: 2, anchor: { start: 6, end: 17, quote: 'it would be' } },
      { number: 3, anchor: null },
      { number: 4, anchor: { start: 0, end: 2, quote: 'no' } },
    ]);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.every((part) => text.startsWith(part.text, part.from))).toBe(true);
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['65 ', 'it wo', 'uld be']);
    expect(parts.flatMap((part) => part.notes)).toEqual([1, 2]);
  });
  it('a selection loses the spaces at its ends', () => {
    expect(trimmed(text, 2, 6)).toEqual({ start: 3, end: 5, quote: '65' });
    expect(trimmed(text, 2, 3)).toBe(null);
  });
});

describe('a rubric', () => {
  const rubric = [
    { uuid: 'a', points: 4, levels: [{ points: 0 }, { points: 2 }, { points: 4 }] },
    { uuid: 'b', points: 3, levels: [{ points: 1 }, { points: 3 }] },
  ];
  it('takes its own levels only, each criterion once', () => {
    expect(
      invalidScores(rubric, [
        { criterion: 'a', points: 2 },
        { criterion: 'b', points: 3 },
      ]),
    ).toEqual([]);
    expect(invalidScores(rubric, [{ criterion: 'a', points: 3 }])).toEqual(['a']);
    expect(invalidScores(rubric, [{ criterion: 'c', points: 0 }])).toEqual(['c']);
    expect(
      invalidScores(rubric, [
        { criterion: 'a', points: 2 },
        { criterion: 'a', points: 4 },
      ]),
    ).toEqual(['a']);
  });
  it('sums', () => {
    expect(totalOf([])).toBe(null);
    expect(totalOf([{ points: 2 }, { points: 3 }])).toBe(5);
    expect(maximumOf(rubric)).toBe(7);
  });
});

describe('the promise', () => {
  it('is a day', () =>
    expect(promisedBy(new Date('2026-03-01T09:12:00Z')).toISOString()).toBe('2026-03-02T09:12:00.000Z'));
});

describe('keys of the quiz', () => {
  const press = (key: string, code: string, more: object = {}) =>
    keyCommand({
      key,
      code,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      on: 'page',
      multiline: false,
      rtl: false,
      ...more,
    });
  it('letters choose in both scripts and on both layouts', () => {
    expect(press('a', 'KeyA')).toEqual({ kind: 'choose', index: 0 });
    expect(press('D', 'KeyD')).toEqual({ kind: 'choose', index: 3 });
    expect(press('د', 'BracketRight')).toEqual({ kind: 'choose', index: 3 });
    expect(press('ا', 'KeyH')).toEqual({ kind: 'choose', index: 0 });
    expect(press('ش', 'KeyA')).toEqual({ kind: 'choose', index: 0 });
    expect(press('2', 'Digit2')).toEqual({ kind: 'choose', index: 1 });
    expect(press('z', 'KeyZ')).toBe(null);
  });
  it('arrows follow the reading direction', () => {
    expect(press('ArrowRight', 'ArrowRight')).toEqual({ kind: 'next' });
    expect(press('ArrowRight', 'ArrowRight', { rtl: true })).toEqual({ kind: 'previous' });
    expect(press('ArrowLeft', 'ArrowLeft', { rtl: true })).toEqual({ kind: 'next' });
    expect(press('ArrowRight', 'ArrowRight', { on: 'choice' })).toBe(null);
  });
  it('leaves typing, buttons and shortcuts alone', () => {
    expect(press('a', 'KeyA', { on: 'text' })).toBe(null);
    expect(press('a', 'KeyA', { ctrlKey: true })).toBe(null);
    expect(press('Enter', 'Enter', { on: 'control' })).toBe(null);
    expect(press('Enter', 'Enter', { on: 'text', multiline: true })).toBe(null);
    expect(press('Enter', 'Enter', { on: 'text' })).toEqual({ kind: 'next' });
  });
});

describe('answers on the device', () => {
  it('are numbered by time, and always upwards', () => {
    expect(nextSequence(0, 0)).toBe(1);
    expect(nextSequence(7, 0)).toBe(8);
    expect(nextSequence(7, 12_345)).toBe(123);
    expect(nextSequence(200, 12_345)).toBe(201);
  });
  it('know what counts as answered', () => {
    expect(hasAnswer(null)).toBe(false);
    expect(hasAnswer({ options: [] })).toBe(false);
    expect(hasAnswer({ text: ' ' })).toBe(false);
    expect(hasAnswer({ value: false })).toBe(true);
  });
});
