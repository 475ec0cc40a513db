import { defineClockJob } from '../jobs';

/** Daily at 14:00 UTC: lets waiting bulk mail leave. */
export const releaseMailQueue = defineClockJob({
  name: 'core.release-mail-queue',
  backoffMs: 30_000,
});

/** Daily at 03:00 UTC: removes what the kernel no longer needs. */
export const tidyKernel = defineClockJob({
  name: 'core.tidy',
  backoffMs: 60_000,
});

/** Daily at 15:00 UTC: tells when bulk mail of the hour before is still waiting. */
export const checkMailQueue = defineClockJob({
  name: 'core.check-mail-queue',
  backoffMs: 30_000,
});
