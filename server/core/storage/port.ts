import type { Readable } from 'node:stream';

/** Bytes that arrive in pieces: a request body, a file, a buffer in an array. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Both ends included, as in an HTTP range. */
export type ByteRange = { start: number; end: number };

/** How bytes are added to an unfinished object. */
export type Append = {
  /** Where they begin; what lies behind it was never acknowledged and is overwritten. */
  offset: number;
  /** The object may not grow beyond this many bytes. */
  limit: number;
  /** Called now and then with an offset below which everything is on stable storage. */
  onDurable?: (offset: number) => Promise<void>;
};

/** How an append ended. `failure` is why the source broke off; what came before it is kept. */
export type Appended = { offset: number; failure: unknown };

/**
 * Where the bytes of files live. Eight calls; tests/domains/media/storage-contract.ts is what a driver must pass.
 * Keys are made by `newStorageKey` alone and every driver refuses others. An object is unfinished (it grows) or
 * finished (it never changes). Whatever a call has answered for survives a crash of the process and of the machine.
 */
export type Storage = {
  /** The name kept with each file's row. */
  readonly provider: string;
  /** Stores a whole finished object; it appears at once or not at all. */
  put(key: string, source: ByteSource): Promise<{ size: number }>;
  /** Adds bytes to an unfinished object, making it if need be. One writer per key at a time: the caller sees to it. */
  append(key: string, source: ByteSource, append: Append): Promise<Appended>;
  /** Turns an unfinished object into a finished one; calling it again changes nothing. */
  finish(key: string): Promise<void>;
  /** The size of a finished object; null when there is none. */
  size(key: string): Promise<number | null>;
  /** The bytes of a finished object, whole or in part. Destroying the stream frees what it holds. */
  stream(key: string, range?: ByteRange): Promise<Readable>;
  /** A small part of a finished object in memory; shorter where the object ends. */
  read(key: string, offset: number, length: number): Promise<Uint8Array>;
  /** Removes an object in whatever state; one that is not there is no mistake. */
  remove(key: string): Promise<void>;
  /** Throws with the reason when objects cannot be written. */
  check(): Promise<void>;
};
