import type { Ranges } from './ranges';

/** What is sent. */
export type Beat = { item: string; locale: string; positionSeconds: number; rate: number; played: [number, number][] };

/** What comes back: the server's truth. */
export type BeatAnswer = { positionSeconds: number; seen: [number, number][]; seenSeconds: number; enough: boolean };

/** What became of a beat. `kept`: no connection, it stays on the device; `refused`: signed out or access ended. */
export type BeatResult = { state: 'ok'; answer: BeatAnswer } | { state: 'kept' } | { state: 'refused' };

const URL = '/api/learning/heartbeat';

/** Sends a beat; survives the page being left. */
export async function sendBeat(beat: Beat): Promise<BeatResult> {
  try {
    const response = await fetch(URL, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(beat),
      keepalive: true,
    });
    if (response.ok) return { state: 'ok', answer: (await response.json()) as BeatAnswer };
    return response.status >= 500 || response.status === 429 ? { state: 'kept' } : { state: 'refused' };
  } catch {
    return { state: 'kept' };
  }
}

/** The last word of a page that closes: nobody waits for the answer. */
export function beaconBeat(beat: Beat): boolean {
  return navigator.sendBeacon(URL, new Blob([JSON.stringify(beat)], { type: 'application/json' }));
}

/** `position` only when the server could not be told: otherwise another device may have gone on since. */
type Kept = { position: number | null; played: Ranges };
const keyOf = (item: string) => `watched:${item}`;

/** What played on this device and the server has not confirmed. */
export function readKept(item: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(item)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** Keeps what is unconfirmed on the device, or forgets it when nothing is. */
export function keep(item: string, kept: Kept | null): void {
  try {
    if (kept && (kept.played.length > 0 || kept.position !== null))
      localStorage.setItem(keyOf(item), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(item));
  } catch {
    // a full or forbidden storage loses only what is offline
  }
}
