import { z } from 'zod';
import { defineJob } from '@/server/core/jobs';

/** Hourly: uploads nobody used, and the bin after its thirty days. `slot` is the hour it stands for. */
export const purgeFiles = defineJob({
  name: 'media.purge-files',
  queue: 'maintenance',
  input: z.strictObject({ slot: z.string() }),
  key: (payload) => payload.slot,
  attempts: 3,
});

/** Every ten minutes, where there is a scanner: files it has not seen yet. */
export const rescanWaitingFiles = defineJob({
  name: 'media.rescan-files',
  queue: 'maintenance',
  input: z.strictObject({ slot: z.string() }),
  key: (payload) => payload.slot,
  attempts: 3,
});
