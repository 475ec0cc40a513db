import { z } from 'zod';
import { defineJob } from '../jobs';

const slot = z.strictObject({ slot: z.iso.datetime() });

/** Daily at 14:00 UTC: lets waiting bulk mail leave. */
export const releaseMailQueue = defineJob({
  name: 'core.release-mail-queue',
  queue: 'maintenance',
  input: slot,
  key: (p) => p.slot,
  backoffMs: 30_000,
});

/** Daily at 03:00 UTC: removes what the kernel no longer needs. */
export const tidyKernel = defineJob({
  name: 'core.tidy',
  queue: 'maintenance',
  input: slot,
  key: (p) => p.slot,
  backoffMs: 60_000,
});

/** Daily at 15:00 UTC: tells when bulk mail of the hour before is still waiting. */
export const checkMailQueue = defineJob({
  name: 'core.check-mail-queue',
  queue: 'maintenance',
  input: slot,
  key: (p) => p.slot,
  backoffMs: 30_000,
});
