/** When something is due: every day at an hour (UTC), or every so many minutes. */
export type Cadence = { dailyAtHour: number } | { everyMinutes: number };

/** Something that happens at fixed times: what it is called, which job does it, when, and what an outage leaves to do. */
export type Plan<Job = string> = {
  name: string;
  job: Job;
  at: Cadence;
  /** After an outage: run the last missed slot only, or each of them (at most 31). */
  catchUp: 'last' | 'each';
};

/**
 * Everything that happens at fixed times: the daily jobs whose domain exists, at the requirement's UTC hours, and the
 * kernel's own. It is data, so that a page can show a plan that has never run; workers/schedules.ts gives each its job.
 */
export const PLANS = [
  { name: 'mail-queue', job: 'core.release-mail-queue', at: { dailyAtHour: 14 }, catchUp: 'last' },
  { name: 'mail-queue-check', job: 'core.check-mail-queue', at: { dailyAtHour: 15 }, catchUp: 'last' },
  {
    name: 'notification-scheduler',
    job: 'engagement.schedule-notifications',
    at: { dailyAtHour: 10 },
    catchUp: 'last',
  },
  { name: 'purge-files', job: 'media.purge-files', at: { everyMinutes: 60 }, catchUp: 'last' },
  { name: 'file-rescan', job: 'media.rescan-files', at: { everyMinutes: 10 }, catchUp: 'last' },
  { name: 'video-ladders', job: 'media.request-renditions', at: { everyMinutes: 60 }, catchUp: 'last' },
  { name: 'tidy', job: 'core.tidy', at: { dailyAtHour: 3 }, catchUp: 'last' },
] as const satisfies readonly Plan[];

/** The name of a job that a plan asks for. */
export type PlannedJob = (typeof PLANS)[number]['job'];
