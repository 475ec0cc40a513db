import { describe, expect, it } from 'vitest';
import { levelFor, linesOf } from '@/components/learning/video-player/quality';
import { momentAt, tileAt } from '@/components/learning/video-player/storyboard';

const LEVELS = [
  { width: 640, height: 360 },
  { width: 1280, height: 720 },
  { width: 854, height: 480 },
];

describe('which rung plays', () => {
  it('is the sharpest that is not sharper than the wish', () => {
    expect(levelFor(LEVELS, 720)).toBe(1);
    expect(levelFor(LEVELS, 719)).toBe(2);
    expect(levelFor(LEVELS, 360)).toBe(0);
    expect(levelFor(LEVELS, 4000)).toBe(1);
  });

  it('is the smallest where all are sharper, and the connection’s choice without a wish', () => {
    expect(levelFor(LEVELS, 144)).toBe(0);
    expect(levelFor(LEVELS, null)).toBe(-1);
    expect(levelFor([], 360)).toBe(-1);
  });

  it('a video held upright is named by its shorter side', () => {
    expect(linesOf({ width: 720, height: 1280 })).toBe(720);
  });
});

describe('the storyboard', () => {
  const board = { columns: 5, rows: 2, tileWidth: 160, tileHeight: 90, everySeconds: 5 };

  it('has a frame for every moment, also for those behind its last', () => {
    expect(tileAt(board, 0)).toEqual({ x: 0, y: 0 });
    expect(tileAt(board, 4.99)).toEqual({ x: 0, y: 0 });
    expect(tileAt(board, 24)).toEqual({ x: 640, y: 0 });
    expect(tileAt(board, 25)).toEqual({ x: 0, y: 90 });
    expect(tileAt(board, 500)).toEqual({ x: 640, y: 90 });
    expect(tileAt(board, -1)).toEqual({ x: 0, y: 0 });
  });

  it('the bar runs from left to right in both languages', () => {
    const box = { left: 100, width: 200 };
    expect(momentAt(100, box, 60)).toBe(0);
    expect(momentAt(150, box, 60)).toBe(15);
    expect(momentAt(400, box, 60)).toBe(60);
    expect(momentAt(0, box, 60)).toBe(0);
    expect(momentAt(5, { left: 0, width: 0 }, 60)).toBe(0);
  });
});
