import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { newStorageKey } from '@/server/core/storage';
import type { Storage } from '@/server/core/storage/port';

const bytes = (length: number, seed = 1) => Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 17) % 251);

async function* broken(...pieces: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
  throw new Error('the connection was cut');
}

/** What every storage driver must pass; `fresh` gives an empty one. */
export function storageContract(name: string, fresh: () => Promise<Storage>): void {
  describe(`storage: ${name}`, () => {
    let store: Storage;
    let key: string;
    beforeEach(async () => {
      store = await fresh();
      key = newStorageKey(randomUUID(), new Date('2026-03-01'));
    });
    const all = async (range?: { start: number; end: number }) => buffer(await store.stream(key, range));

    test('put: the whole object, its size, its bytes; a part of it by range and by read', async () => {
      expect(await store.put(key, [bytes(10), bytes(5, 2)])).toEqual({ size: 15 });
      expect(await store.size(key)).toBe(15);
      expect(await all()).toEqual(Buffer.from([...bytes(10), ...bytes(5, 2)]));
      expect(await all({ start: 8, end: 11 })).toEqual(
        Buffer.from([...bytes(10).slice(8), ...bytes(5, 2).slice(0, 2)]),
      );
      expect(Buffer.from(await store.read(key, 0, 4))).toEqual(Buffer.from(bytes(4)));
      expect((await store.read(key, 12, 100)).length).toBe(3);
    });

    test('put: a source that breaks leaves nothing, and an older object as it was', async () => {
      await expect(store.put(key, broken(bytes(100)))).rejects.toThrow('cut');
      expect(await store.size(key)).toBeNull();
      await store.put(key, [bytes(7)]);
      await expect(store.put(key, broken(bytes(100)))).rejects.toThrow('cut');
      expect(await all()).toEqual(Buffer.from(bytes(7)));
    });

    test('append: in pieces, broken off and gone on with, then finished', async () => {
      const first = await store.append(key, broken(bytes(100), bytes(20, 2)), { offset: 0, limit: 200 });
      expect(first.offset).toBe(120);
      expect(String(first.failure)).toContain('cut');
      expect(await store.size(key)).toBeNull();
      // Only a hundred were acknowledged: the rest is written again.
      expect(await store.append(key, [bytes(100, 3)], { offset: 100, limit: 200 })).toEqual({
        offset: 200,
        failure: null,
      });
      await store.finish(key);
      await store.finish(key);
      expect(await all()).toEqual(Buffer.from([...bytes(100), ...bytes(100, 3)]));
    });

    test('append: never beyond the limit, never behind a gap', async () => {
      const { offset, failure } = await store.append(key, [bytes(30)], { offset: 0, limit: 20 });
      expect([offset, failure]).toEqual([20, expect.any(RangeError)]);
      await expect(store.append(key, [bytes(5)], { offset: 50, limit: 100 })).rejects.toThrow('shorter');
    });

    test('append: says on the way what is durable', async () => {
      const told: number[] = [];
      const piece = bytes(1024 * 1024);
      const onDurable = async (offset: number) => void told.push(offset);
      await store.append(
        key,
        Array.from({ length: 20 }, () => piece),
        { offset: 0, limit: 2 ** 30, onDurable },
      );
      expect(told.length).toBeGreaterThan(0);
      expect(told).toEqual([...told].sort((a, b) => a - b));
    });

    test('finish without an object fails; remove takes either form and nothing too', async () => {
      await expect(store.finish(key)).rejects.toThrow();
      await store.append(key, [bytes(3)], { offset: 0, limit: 9 });
      await store.remove(key);
      await expect(store.finish(key)).rejects.toThrow();
      await store.put(key, [bytes(3)]);
      await store.remove(key);
      await store.remove(key);
      expect(await store.size(key)).toBeNull();
      await expect(store.stream(key)).rejects.toThrow();
    });

    test('keys that are not ours are refused by every call', async () => {
      const bad = [
        '../../etc/passwd',
        '/etc/passwd',
        `${key}/../x`,
        `${key}\0`,
        'a',
        '',
        key.toUpperCase(),
        `${key}.part`,
        `./${key}`,
      ];
      for (const wrong of bad) {
        const calls = [
          () => store.put(wrong, [bytes(1)]),
          () => store.append(wrong, [bytes(1)], { offset: 0, limit: 1 }),
          () => store.finish(wrong),
          () => store.size(wrong),
          () => store.stream(wrong),
          () => store.read(wrong, 0, 1),
          () => store.remove(wrong),
        ];
        for (const call of calls) await expect((async () => call())()).rejects.toThrow('not a storage key');
      }
    });

    test('check passes where objects can be written', async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });
  });
}
