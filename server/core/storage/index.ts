import path from 'node:path';
import { env } from '@/lib/env/server';
import { localDisk } from './local-disk';
import type { Storage } from './port';

export { newStorageKey } from './keys';
export type { ByteRange, Storage } from './port';

let opened: { root: string; storage: Storage } | undefined;

/** The storage this installation is configured for. */
export function storage(): Storage {
  const root = path.resolve(env().STORAGE_DIR);
  if (opened?.root !== root) opened = { root, storage: localDisk(root) };
  return opened.storage;
}
