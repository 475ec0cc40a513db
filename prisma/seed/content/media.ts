import index from './media/index.json' with { type: 'json' };
import type { SeedLocale } from './types';

/** What was measured when a demo video was made. */
export type DemoMedia = {
  file: string; // under prisma/seed/content/media/
  captions: string;
  poster: string;
  durationSeconds: number;
  /** The ladder, best first; the first rung is the file itself. */
  rungs: { name: string; file: string }[];
  storyboard: {
    file: string;
    columns: number;
    rows: number;
    tileWidth: number;
    tileHeight: number;
    everySeconds: number;
  };
  bytes: number;
  width: number;
  height: number;
  chapters: { atSeconds: number; title: string }[];
};

const media: Record<string, Record<SeedLocale, DemoMedia>> = index;

/** Every key that has a video in both languages. */
export const mediaKeys: string[] = Object.keys(media);

/** The files and measures of one video in one language; throws for a key that was never made. */
export function mediaOf(key: string, locale: SeedLocale): DemoMedia {
  const found = media[key]?.[locale];
  if (!found) throw new Error(`No demo video ${key}.${locale}: run node tools/demo-video/make.mjs`);
  return found;
}
