import { z } from 'zod';

/**
 * What people write at length (lesson text, instructions, descriptions) is stored as typed blocks, never as HTML:
 * there is nothing to sanitise, each block has its own direction, and a new block type is a schema change we see.
 * Inline marks inside `text`: **strong**, *emphasis*, `code`, [label](https://address).
 */
const text = z.string().min(1).max(20_000);

export const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text }),
  z.strictObject({ type: z.literal('paragraph'), text }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean().optional(), items: z.array(text).min(1).max(100) }),
  z.strictObject({ type: z.literal('quote'), text, cite: z.string().max(300).optional() }),
  z.strictObject({ type: z.literal('callout'), tone: z.enum(['note', 'warning']).optional(), text }),
  z.strictObject({ type: z.literal('code'), language: z.string().max(40).optional(), text }),
  z.strictObject({
    type: z.literal('table'),
    head: z.array(z.string().max(500)).min(1).max(12),
    rows: z.array(z.array(z.string().max(2_000)).max(12)).max(200),
  }),
]);

/** One block of a document. */
export type Block = z.infer<typeof block>;

/** A whole document: at most 500 blocks. */
export const blocks = z.array(block).max(500);
