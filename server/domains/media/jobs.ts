import { z } from 'zod';
import { defineClockJob, defineJob } from '@/server/core/jobs';

/** Hourly: uploads nobody used, and the bin after its thirty days. `slot` is the hour it stands for. */
export const purgeFiles = defineClockJob({
  name: 'media.purge-files',
  attempts: 3,
});

/** Every ten minutes, where there is a scanner: files it has not seen yet. */
export const rescanWaitingFiles = defineClockJob({
  name: 'media.rescan-files',
  attempts: 3,
});

/**
 * The ladder and the storyboard of one video. `slot` is why it is made now: `attached`, or the hour in which a schedule
 * found it without. Minutes of work for a long film: few tries, far apart.
 */
export const makeRenditions = defineJob({
  name: 'media.make-renditions',
  queue: 'maintenance',
  input: z.strictObject({ file: z.uuid(), slot: z.string() }),
  key: (payload) => `${payload.file}:${payload.slot}`,
  attempts: 4,
  backoffMs: 30_000,
});

/** Hourly: videos that were attached while there was nothing to make a ladder with. */
export const requestMissingRenditions = defineClockJob({
  name: 'media.request-renditions',
  attempts: 3,
});

/** Makes the sizes of a picture that pages show, once per file. */
export const makePictureSizes = defineJob({
  name: 'media.make-pictures',
  queue: 'maintenance',
  input: z.strictObject({ fileId: z.string().regex(/^\d+$/) }),
  key: (payload) => payload.fileId,
  attempts: 3,
});
