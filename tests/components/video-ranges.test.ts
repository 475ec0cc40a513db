import { describe, expect, it } from 'vitest';
import { addRange, covered, minus, nextUnseen, union, wholeSeconds } from '@/components/learning/video-player/ranges';

describe('stretches of a video', () => {
  it('join where they touch or overlap', () => {
    expect(addRange([[0, 5]], 5, 8)).toEqual([[0, 8]]);
    expect(
      addRange(
        [
          [0, 5],
          [10, 12],
        ],
        4,
        11,
      ),
    ).toEqual([[0, 12]]);
    expect(addRange([[10, 12]], 0, 3)).toEqual([
      [0, 3],
      [10, 12],
    ]);
    expect(addRange([[1, 2]], 4, 4)).toEqual([[1, 2]]);
  });

  it('are taken away from each other', () => {
    expect(
      minus(
        [[0, 10]],
        [
          [2, 3],
          [5, 6],
        ],
      ),
    ).toEqual([
      [0, 2],
      [3, 5],
      [6, 10],
    ]);
    expect(minus([[0, 10]], [[0, 10]])).toEqual([]);
    expect(
      union(
        [[0, 2]],
        [
          [1, 4],
          [8, 9],
        ],
      ),
    ).toEqual([
      [0, 4],
      [8, 9],
    ]);
  });

  it('are counted between two moments', () => {
    expect(
      covered(
        [
          [0, 4],
          [6, 10],
        ],
        2,
        8,
      ),
    ).toBe(4);
  });

  it('become whole seconds, the last one included when the end was reached', () => {
    expect(wholeSeconds([[0.2, 7.9]], 60)).toEqual([[0, 8]]);
    expect(wholeSeconds([[50, 60.9]], 61)).toEqual([[50, 61]]);
    expect(wholeSeconds([[3.1, 3.3]], 60)).toEqual([]);
  });

  it('know where the next unseen part begins', () => {
    const seen = [
      [0, 10],
      [20, 30],
    ] as const;
    expect(nextUnseen(seen, 0, 40)).toBe(10);
    expect(nextUnseen(seen, 15, 40)).toBe(15);
    expect(nextUnseen(seen, 20, 40)).toBe(30);
    expect(nextUnseen([[0, 40]], 0, 40)).toBeNull();
  });
});
