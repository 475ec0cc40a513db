import type { Ctx } from '@/server/core/context';

/**
 * Whether the actor may read the files of a subject. True grants; false passes on to the file's other uses; a thrown
 * refusal (`forbidden` with its reason) is what the reader is told when no other use grants.
 */
export type FileAccessCheck = (ctx: Ctx, subjectId: bigint) => Promise<boolean>;

// On globalThis, because a bundler may make two instances of this module in one process.
const holder = globalThis as typeof globalThis & { growthOsFileAccess?: Map<string, FileAccessCheck> };

function registry(): Map<string, FileAccessCheck> {
  holder.growthOsFileAccess ??= new Map();
  return holder.growthOsFileAccess;
}

/**
 * Declares who may read the files linked to a subject type. Called once by the domain that owns the type, in its
 * `file-access.ts`. A type that nobody declared is closed.
 */
export function registerFileAccess(subjectType: string, check: FileAccessCheck): void {
  registry().set(subjectType, check);
}

/** The check of a subject type; undefined means closed. */
export function fileAccessOf(subjectType: string): FileAccessCheck | undefined {
  return registry().get(subjectType);
}
