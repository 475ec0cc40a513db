import type { z } from 'zod';
import type { Ctx } from './context';
import { parseInput } from './input/parse-input';
import { type Access, checkAccess, registerOperation } from './operations';

/** How a query is declared. */
export type QueryOptions<Schema extends z.ZodType> = { access: Access; input: Schema };

/** A query ready to be called from any edge. */
export type Query<Schema extends z.ZodType, Output> = ((ctx: Ctx, input: z.input<Schema>) => Promise<Output>) & {
  queryName: string;
};

/** Declares a read: access → parse → handler. The handler answers with DTOs: uuids, ISO dates, no database types. */
export function query<Schema extends z.ZodType, Output>(
  name: string,
  options: QueryOptions<Schema>,
  handler: (ctx: Ctx, input: z.output<Schema>) => Promise<Output>,
): Query<Schema, Output> {
  registerOperation({ name, kind: 'query', access: options.access, elevated: null });
  const run = async (ctx: Ctx, raw: z.input<Schema>): Promise<Output> => {
    checkAccess(ctx, options.access);
    return handler(ctx, parseInput(options.input, raw));
  };
  return Object.assign(run, { queryName: name });
}
