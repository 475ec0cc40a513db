/** A clock that stands still until it is moved; hand `clock.now` to ctxFor. */
export type FrozenClock = { now(): Date; set(iso: string): void; advance(milliseconds: number): void };

/** A clock that stands at this moment. */
export function frozenClock(iso = '2026-03-01T09:00:00.000Z'): FrozenClock {
  let at = new Date(iso).getTime();
  return {
    now: () => new Date(at),
    set: (moment) => {
      at = new Date(moment).getTime();
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}
