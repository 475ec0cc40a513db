import type { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from './context';
import { parseInput } from './input/parse-input';
import { type Access, checkAccess, registerOperation } from './operations';

/**
 * The form of the few hottest writes (heartbeat, autosave): one SQL statement that carries its authorisation in its
 * WHERE and is idempotent by itself; no audit row, no outbox. `statement` answers null when nothing may be written.
 */
export function hotWrite<Schema extends z.ZodType, Output>(
  name: string,
  options: { access: Access; input: Schema },
  statement: (ctx: Ctx, input: z.output<Schema>) => Promise<Output | null>,
): ((ctx: Ctx, input: z.input<Schema>) => Promise<Output>) & { hotWriteName: string } {
  registerOperation({ name, kind: 'hot_write', access: options.access, elevated: null });
  const run = async (ctx: Ctx, raw: z.input<Schema>): Promise<Output> => {
    checkAccess(ctx, options.access);
    const output = await statement(ctx, parseInput(options.input, raw));
    if (output === null) throw new AppError('not_found');
    return output;
  };
  return Object.assign(run, { hotWriteName: name });
}
