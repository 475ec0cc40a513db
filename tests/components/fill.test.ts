import { describe, expect, it } from 'vitest';
import { fill, formatDate, formatDuration, formatMinutes, formatNumber, plural } from '@/lib/i18n/fill';
import { relativeTime } from '@/lib/i18n/relative-time';

const lessons = {
  zero: 'لا دروس',
  one: 'درس',
  two: 'درسان',
  few: '{count} دروس',
  many: '{count} درسًا',
  other: '{count} درس',
};

describe('fill', () => {
  it('puts values in their places and leaves what is missing visible', () => {
    expect(fill('{a} of {b}, {c}', { a: 1, b: 'two' })).toBe('1 of two, {c}');
  });

  it('does not read placeholders inside a value', () => {
    expect(fill('{a}', { a: '{b}', b: 'no' })).toBe('{b}');
  });
});

describe('plural', () => {
  it.each([
    [0, 'لا دروس'],
    [1, 'درس'],
    [2, 'درسان'],
    [3, '3 دروس'],
    [10, '10 دروس'],
    [11, '11 درسًا'],
    [99, '99 درسًا'],
    [100, '100 درس'],
    [102, '102 درس'],
    [103, '103 دروس'],
    [1000, '1,000 درس'],
  ])('Arabic %i is %s', (count, text) => {
    expect(plural('ar', count, lessons)).toBe(text);
  });

  it('English has two, and any language falls back to other', () => {
    expect(plural('en', 1, { one: '{count} lesson', other: '{count} lessons' })).toBe('1 lesson');
    expect(plural('en', 0, { one: '{count} lesson', other: '{count} lessons' })).toBe('0 lessons');
    expect(plural('ar', 3, { other: 'x{count}' })).toBe('x3');
  });
});

describe('numbers, dates, lengths', () => {
  it('uses Latin digits in both languages unless asked otherwise', () => {
    expect(formatNumber('ar', 18402)).toBe('18,402');
    expect(formatNumber('ar', 18402, { digits: 'arab' })).toBe('١٨٬٤٠٢');
    expect(formatDate('ar', '2026-11-20T09:00:00Z')).toBe('20 نوفمبر 2026');
    expect(formatDate('en', '2026-11-20T09:00:00Z')).toBe('20 November 2026');
  });

  it('shows a moment in the zone of the reader', () => {
    expect(formatDate('en', '2026-11-20T23:30:00Z', { style: 'time', timeZone: 'Asia/Amman' })).toBe('02:30');
    expect(formatDate('en', '2026-11-20T23:30:00Z', { timeZone: 'Asia/Amman' })).toBe('21 November 2026');
  });

  it('writes lengths as a clock and as words', () => {
    expect(formatDuration(528)).toBe('8:48');
    expect(formatDuration(3725)).toBe('1:02:05');
    expect(formatDuration(-3)).toBe('0:00');
    expect(formatMinutes('en', 190)).toBe('3 h 10 min');
    expect(formatMinutes('en', 48)).toBe('48 min');
    expect(formatMinutes('ar', 190)).toBe('3 ساعات و10 دقائق');
    expect(formatMinutes('ar', 120)).toBe('ساعتان');
  });

  it('says when in the words people use, by the calendar of the reader', () => {
    const now = new Date('2026-11-20T09:00:00Z');
    const said = (at: string, locale = 'en', timeZone = 'UTC') => relativeTime(locale, at, { now, timeZone });
    expect(said('2026-11-20T08:59:30Z')).toBe('now');
    expect(said('2026-11-20T06:00:00Z')).toBe('3 hours ago');
    expect(said('2026-11-19T09:00:00Z')).toBe('yesterday');
    expect(said('2026-11-21T18:00:00Z')).toBe('tomorrow');
    expect(said('2026-11-19T22:00:00Z', 'en', 'Asia/Amman')).toBe('11 hours ago');
    expect(said('2026-11-16T09:00:00Z', 'ar')).toBe('قبل 4 أيام');
    expect(said('2026-10-02T09:00:00Z')).toBe('2 October');
    expect(said('2025-10-02T09:00:00Z')).toBe('2 October 2025');
  });
});
