import { z } from 'zod';
import type { RenditionKind } from '@/server/generated/prisma/client';

const bytes = z.number().int().min(0);
const pixels = z.number().int().min(1).max(16_384);

/** A rung of a video's ladder: one fragmented MP4, played by the ranges of its pieces. */
export const videoMetadata = z.strictObject({
  /** What a player reads before the first piece. */
  init: z.strictObject({ offset: bytes, length: z.number().int().min(1) }),
  segments: z
    .array(z.strictObject({ offset: bytes, length: z.number().int().min(1), seconds: z.number().positive() }))
    .min(1)
    .max(20_000),
});

/** A storyboard: one picture with a small frame every so many seconds, row by row. */
export const storyboardMetadata = z.strictObject({
  columns: z.number().int().min(1).max(100),
  rows: z.number().int().min(1).max(100),
  tileWidth: pixels,
  tileHeight: pixels,
  everySeconds: z.number().positive(),
});

/** A picture in another size or format: its columns say everything. */
export const pictureMetadata = z.strictObject({});

/** What is kept about a rendition besides its columns, by kind. */
export const renditionMetadata = {
  video: videoMetadata,
  storyboard: storyboardMetadata,
  picture: pictureMetadata,
} as const satisfies Record<RenditionKind, z.ZodType>;

/** Where the pieces of a rung are. */
export type VideoMetadata = z.output<typeof videoMetadata>;

/** How a storyboard is read. */
export type StoryboardMetadata = z.output<typeof storyboardMetadata>;

/** The name of a rendition is part of an address: 720p, storyboard, 640.avif. */
export const renditionName = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(60);
