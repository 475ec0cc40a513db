import { describe, expect, test } from 'vitest';
import { nextSlot } from '@/server/core/schedules/slots';
import { figuresOf, type SlotRun, standingOf } from '@/server/domains/admin/rules/schedule-standing';

const at = (iso: string) => new Date(iso);
const daily = { at: { dailyAtHour: 14 } };
const often = { at: { everyMinutes: 10 } };
const since = at('2026-01-01T09:07:00Z');
const run = (slot: string, more: Partial<SlotRun> = {}): SlotRun => ({
  slot: at(slot),
  openedAt: at(slot),
  finishedAt: at(slot),
  state: 'completed',
  ...more,
});

describe('the next slot', () => {
  test('is the first after now, never now itself', () => {
    expect(nextSlot(daily, at('2026-03-01T13:59:59Z'))).toEqual(at('2026-03-01T14:00:00Z'));
    expect(nextSlot(daily, at('2026-03-01T14:00:00Z'))).toEqual(at('2026-03-02T14:00:00Z'));
    expect(nextSlot(often, at('2026-03-01T23:55:00Z'))).toEqual(at('2026-03-02T00:00:00Z'));
  });
});

describe('how a plan stands', () => {
  test('a new school: nothing yet, and nothing is overdue before its first slot', () => {
    expect(standingOf(daily, null, at('2026-01-01T09:08:00Z'), since)).toEqual({
      state: 'never',
      overdueSince: null,
      next: '2026-01-01T14:00:00.000Z',
    });
    // 14:00 of the day before was before the school: it is not owed
    expect(standingOf(daily, null, at('2026-01-01T13:59:59Z'), since).state).toBe('never');
  });

  test('a slot that nobody began is overdue after two minutes, since its own time', () => {
    expect(standingOf(daily, null, at('2026-01-01T14:01:59Z'), since).state).toBe('never');
    expect(standingOf(daily, null, at('2026-01-01T14:02:00Z'), since)).toEqual({
      state: 'overdue',
      overdueSince: '2026-01-01T14:00:00.000Z',
      next: '2026-01-02T14:00:00.000Z',
    });
  });

  test('after an outage it is overdue since the first slot that was missed', () => {
    const last = run('2026-03-01T18:00:00Z');
    expect(standingOf(often, last, at('2026-03-01T20:33:00Z'), since)).toMatchObject({
      state: 'overdue',
      overdueSince: '2026-03-01T18:10:00.000Z',
      next: '2026-03-01T20:40:00.000Z',
    });
  });

  test('done, under way, too long under way, to be tried again, given up', () => {
    const open = (state: SlotRun['state']) => run('2026-03-01T14:00:00Z', { finishedAt: null, state });
    const stateAt = (last: SlotRun, now: string) => standingOf(daily, last, at(now), since).state;
    expect(stateAt(run('2026-03-01T14:00:00Z'), '2026-03-01T15:00:00Z')).toBe('done');
    expect(stateAt(open(null), '2026-03-01T14:00:10Z')).toBe('running');
    expect(stateAt(open('running'), '2026-03-01T14:15:00Z')).toBe('running');
    expect(stateAt(open('running'), '2026-03-01T14:15:01Z')).toBe('slow');
    expect(stateAt(open('failed'), '2026-03-01T14:30:00Z')).toBe('retrying');
    expect(stateAt(open('dead'), '2026-03-01T14:30:00Z')).toBe('dead');
    // a given-up slot does not hide that the next one was not begun
    expect(stateAt(open('dead'), '2026-03-02T14:05:00Z')).toBe('overdue');
  });
});

test('a report is its figures', () => {
  expect(figuresOf({ released: 3, note: 'x', none: null })).toEqual({ released: 3 });
  for (const nothing of [null, undefined, 'text', 4]) expect(figuresOf(nothing)).toEqual({});
});
