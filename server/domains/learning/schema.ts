import { z } from 'zod';

/** What proves that an item was done; kept with the completion, so that progress can be rebuilt and explained. */
export const completionProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read') }),
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('downloaded'), file: z.uuid() }),
  z.strictObject({ kind: z.literal('watched'), seenSeconds: z.int().min(0), durationSeconds: z.int().min(1) }),
  z.strictObject({ kind: z.literal('quiz'), attempt: z.uuid(), percent: z.number().min(0).max(100) }),
  z.strictObject({ kind: z.literal('assignment'), submission: z.uuid(), version: z.int().min(1) }),
  z.strictObject({ kind: z.literal('override'), reason: z.string().min(1).max(500) }),
]);

/** One proof. */
export type CompletionProof = z.infer<typeof completionProof>;
