import { describe, expect, it } from 'vitest';
import type { ItemFacts, LessonFacts } from '@/server/domains/learning/rules/course-facts';
import { courseProgress, lessonCompletedAt, percentOf } from '@/server/domains/learning/rules/progress';
import { dueUnlocks, isApproved, unlockSourceOf } from '@/server/domains/learning/rules/unlock';

const day = (n: number) => new Date(`2026-03-0${n}T10:00:00Z`);
let ids = 0n;

const item = (completedAt: Date | null, more: Partial<ItemFacts> = {}): ItemFacts => {
  ids += 1n;
  return { id: ids, kind: 'text', required: true, needsApproval: false, completedAt, ...more };
};

const lesson = (items: ItemFacts[], more: Partial<LessonFacts> = {}): LessonFacts => {
  ids += 1n;
  return {
    id: ids,
    uuid: String(ids),
    slug: `l${ids}`,
    title: {},
    opening: 'previous_completed',
    opensAt: null,
    isPreview: false,
    unlocked: false,
    completedAt: null,
    items,
    ...more,
  };
};

describe('a lesson', () => {
  it('is completed by the last of its required items, whatever their order', () => {
    expect(lessonCompletedAt([item(day(3)), item(day(2))])).toEqual(day(3));
    expect(lessonCompletedAt([item(day(3)), item(null)])).toBeNull();
  });

  it('does not wait for optional items, unless it has no others', () => {
    expect(lessonCompletedAt([item(day(1)), item(null, { required: false })])).toEqual(day(1));
    expect(lessonCompletedAt([item(null, { required: false })])).toBeNull();
    expect(lessonCompletedAt([item(day(2), { required: false })])).toEqual(day(2));
  });

  it('without items is never completed', () => {
    expect(lessonCompletedAt([])).toBeNull();
  });
});

describe('a course', () => {
  it('counts lessons by their proofs and leaves empty ones out', () => {
    const lessons = [lesson([item(day(1))]), lesson([item(null)]), lesson([])];
    expect(courseProgress(lessons)).toMatchObject({ done: 1, total: 2, percent: 50, completedAt: null });
  });

  it('is completed with its last lesson, at that moment', () => {
    const lessons = [lesson([item(day(4))]), lesson([item(day(2))])];
    expect(courseProgress(lessons)).toMatchObject({ percent: 100, completedAt: day(4) });
    expect(courseProgress([])).toMatchObject({ percent: 0, completedAt: null });
  });

  it('never says 100 % before the last lesson nor 0 % after the first', () => {
    expect(percentOf(499, 500)).toBe(99);
    expect(percentOf(1, 500)).toBe(1);
    expect(percentOf(0, 0)).toBe(0);
    for (let done = 0; done <= 50; done++) expect(percentOf(done, 50)).toBeLessThanOrEqual(100);
  });
});

describe('unlocking', () => {
  it('opens the first lesson with the enrolment, whatever its rule', () => {
    expect(unlockSourceOf([lesson([item(null)], { opening: 'previous_approved' })], 0)).toBe('enrolment');
    expect(unlockSourceOf([lesson([], { opensAt: day(9) })], 0)).toBe('date');
  });

  it('opens a lesson when the one before it is done', () => {
    const pair = (at: Date | null) => [lesson([item(at)]), lesson([item(null)])];
    expect(unlockSourceOf(pair(null), 1)).toBeNull();
    expect(unlockSourceOf(pair(day(1)), 1)).toBe('previous_completed');
  });

  it('opens by approval as soon as the deciding assignment is approved, and not before', () => {
    const work = (approved: Date | null, read: Date | null) => [
      lesson([item(read), item(approved, { kind: 'assignment', needsApproval: true })]),
      lesson([item(null)], { opening: 'previous_approved' }),
    ];
    expect(unlockSourceOf(work(null, day(1)), 1)).toBeNull();
    expect(unlockSourceOf(work(day(2), null), 1)).toBe('previous_approved');
    expect(isApproved({ items: [item(day(1))] })).toBe(true);
  });

  it('opens free lessons with the place', () => {
    expect(
      unlockSourceOf([lesson([item(null)]), lesson([item(null)]), lesson([item(null)], { isPreview: true })], 2),
    ).toBe('preview');
  });

  it('is not held up by a lesson that cannot be completed', () => {
    const lessons = [lesson([item(day(1))]), lesson([]), lesson([item(null)])];
    expect(unlockSourceOf(lessons, 2)).toBe('previous_completed');
  });

  it('names every lesson that should be open and has no row yet', () => {
    const lessons = [
      lesson([item(day(1))], { unlocked: true }),
      lesson([item(null)]),
      lesson([item(null)]),
      lesson([item(null)], { opening: 'enrolment' }),
    ];
    expect(dueUnlocks(lessons).map(({ lesson: one, source }) => [lessons.indexOf(one), source])).toEqual([
      [1, 'previous_completed'],
      [3, 'enrolment'],
    ]);
  });
});
