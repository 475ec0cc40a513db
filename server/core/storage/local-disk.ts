import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs, { type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { storageKey } from './keys';
import type { Append, Appended, ByteSource, Storage } from './port';

/** After so many bytes an append is made durable although it goes on. */
const CHECKPOINT = 8 * 1024 * 1024;

const isMissing = (e: unknown) => (e as NodeJS.ErrnoException).code === 'ENOENT';

/** Makes the names in a folder durable, as fsync on a file does with its bytes. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true });
  if (!first) return;
  for (let at = folder; at.length >= path.dirname(first).length; at = path.dirname(at)) await syncFolder(at);
}

async function writeAll(handle: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < chunk.byteLength) {
    const { bytesWritten } = await handle.write(chunk, written, chunk.byteLength - written, position + written);
    written += bytesWritten;
  }
}

async function appendTo(handle: FileHandle, source: ByteSource, append: Append): Promise<Appended> {
  const { size } = await handle.stat();
  if (size < append.offset) throw new Error('The object is shorter than the offset to go on from');
  await handle.truncate(append.offset);
  let offset = append.offset;
  let durable = offset;
  let failure: unknown = null;
  try {
    for await (const chunk of source) {
      const piece = chunk.subarray(0, append.limit - offset);
      await writeAll(handle, piece, offset);
      offset += piece.byteLength;
      if (piece.byteLength < chunk.byteLength) {
        failure = new RangeError('More bytes than the object may have');
        break;
      }
      if (append.onDurable && offset - durable >= CHECKPOINT) {
        await handle.datasync();
        durable = offset;
        await append.onDurable(offset);
      }
    }
  } catch (e) {
    failure = e;
  }
  await handle.sync();
  return { offset, failure };
}

/** Objects as files below one folder: finished ones under their key, unfinished ones apart in `receiving/`. */
export function localDisk(root: string): Storage {
  const at = (key: string) => path.join(root, storageKey(key));
  const receiving = (key: string) => path.join(root, 'receiving', storageKey(key).replaceAll('/', '_'));
  const move = async (from: string, key: string) => {
    const to = at(key);
    await makeFolder(path.dirname(to));
    await fs.rename(from, to);
    await syncFolder(path.dirname(to));
  };
  const sizeOf = (file: string) =>
    fs.stat(file).then(
      (stat) => stat.size,
      (e: unknown) => {
        if (isMissing(e)) return null;
        throw e;
      },
    );

  return {
    provider: 'local',
    put: async (key, source) => {
      storageKey(key);
      await makeFolder(path.join(root, 'receiving'));
      const draft = path.join(root, 'receiving', `put_${randomUUID()}`);
      const handle = await fs.open(draft, 'wx');
      try {
        const { offset, failure } = await appendTo(handle, source, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
        if (failure) throw failure;
        await handle.close();
        await move(draft, key);
        return { size: offset };
      } catch (e) {
        await handle.close().catch(() => undefined);
        await fs.rm(draft, { force: true });
        throw e;
      }
    },
    append: async (key, source, append) => {
      const file = receiving(key);
      await makeFolder(path.dirname(file));
      const isNew = (await sizeOf(file)) === null;
      const handle = await fs.open(file, isNew ? 'w+' : 'r+');
      try {
        const done = await appendTo(handle, source, append);
        if (isNew) await syncFolder(path.dirname(file));
        return done;
      } finally {
        await handle.close();
      }
    },
    finish: async (key) => {
      try {
        await move(receiving(key), key);
      } catch (e) {
        if (!isMissing(e) || (await sizeOf(at(key))) === null) throw e;
      }
    },
    size: (key) => sizeOf(at(key)),
    stream: async (key, range) => {
      // Opened here, so that a missing object is an error of this call and not of a response already begun.
      const handle = await fs.open(at(key), 'r');
      return createReadStream('', { fd: handle, autoClose: true, highWaterMark: 256 * 1024, ...(range ?? {}) });
    },
    read: async (key, offset, length) => {
      const handle = await fs.open(at(key), 'r');
      try {
        const buffer = new Uint8Array(length);
        const { bytesRead } = await handle.read(buffer, 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    remove: async (key) => {
      await fs.rm(at(key), { force: true });
      await fs.rm(receiving(key), { force: true });
    },
    check: async () => {
      await makeFolder(path.join(root, 'receiving'));
      const probe = path.join(root, 'receiving', `check_${randomUUID()}`);
      await fs.writeFile(probe, 'ok');
      await fs.rm(probe);
    },
  };
}
