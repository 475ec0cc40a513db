import { listen } from '@/server/core/listen';

// Belt: a process that heard nothing looks again after this long. LKP-51 allows five seconds.
const FRESH_MS = 4_000;
const MOST = 5_000;

type Entry = { values: Promise<unknown>; at: number };

// The bundler may load this file more than once in a process: who listens and who reads must mean the same cache.
const holder = globalThis as typeof globalThis & { growthOsLookups?: { entries: Map<string, Entry> } };
holder.growthOsLookups ??= { entries: new Map() };
const cache = holder.growthOsLookups;

/** Loads something about the vocabularies once for everybody who asks within four seconds; a failure is not kept. */
export function remembered<T>(key: string, load: () => Promise<T>): Promise<T> {
  const { entries } = cache;
  const known = entries.get(key);
  if (known && Date.now() - known.at < FRESH_MS) return known.values as Promise<T>;
  const values = load();
  if (entries.size >= MOST) entries.clear();
  entries.set(key, { values, at: Date.now() });
  values.catch(() => {
    if (entries.get(key)?.values === values) entries.delete(key);
  });
  return values;
}

// A new map instead of a cleared one: what is being loaded now may be old already and must not come back in.
const forget = () => {
  cache.entries = new Map();
};

/** Hears of every change of a vocabulary, also one made by hand in SQL, and forgets what this process knows. */
export function listenForLookups(): Promise<{ close(): Promise<void> }> {
  return listen(['lookups'], { onMessage: forget, onConnected: forget });
}
