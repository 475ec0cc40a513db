import path from 'node:path';
import type { Ctx } from '@/server/core/context';
import { ROOT, sources } from './sources';

/** A command, query or hot write as it is exported. */
export type Loaded = { exportName: string; file: string; call: (ctx: Ctx, input: unknown) => Promise<unknown> };

/** Imports every file that may declare an operation and returns what they export, by the operation's name. */
export async function loadOperations(): Promise<Map<string, Loaded>> {
  const files = sources(/^server\/domains\/.*\/(commands|queries)\/[^/]+\.ts$|^server\/core\/mail\/[^/]+\.ts$/);
  const found = new Map<string, Loaded>();
  for (const file of files) {
    const module = (await import(path.join(ROOT, file))) as Record<string, unknown>;
    for (const [exportName, value] of Object.entries(module)) {
      if (typeof value !== 'function') continue;
      const known = value as { commandName?: string; queryName?: string; hotWriteName?: string };
      const name = known.commandName ?? known.queryName ?? known.hotWriteName;
      if (name) found.set(name, { exportName, file, call: value as Loaded['call'] });
    }
  }
  return found;
}
