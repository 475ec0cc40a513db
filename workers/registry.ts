import type { z } from 'zod';
import type { JobDefinition, JobHandler, Outside, QueueName } from '@/server/core/jobs';
import * as mail from '@/server/core/mail/jobs';
import * as maintenance from '@/server/core/maintenance/jobs';
import * as assessment from '@/server/domains/assessment/jobs';
import * as certificates from '@/server/domains/certificates/jobs';
import * as engagement from '@/server/domains/engagement/jobs';
import * as media from '@/server/domains/media/jobs';
import type { Loaded } from './runtime';

const modules = { mail, maintenance, assessment, certificates, engagement, media };

type AnyJob = { name: string; queue: QueueName; input: z.ZodType };
type JobsOf<Module> = Extract<Module[keyof Module], AnyJob>;
type Modules = typeof modules;
type Job = { [M in keyof Modules]: JobsOf<Modules[M]> }[keyof Modules];
type JobName = Job['name'];
type Handler<J extends AnyJob> = JobHandler<J> | Outside<J>;
type Registry = { [Name in JobName]: () => Promise<{ handler: Handler<Extract<Job, { name: Name }>> }> };

/** Every job with its handler, loaded when the first of its kind runs. A missing one does not compile. */
const registry = {
  'core.send-mail': () => import('@/server/core/mail/send-mail'),
  'core.send-bulk-mail': () => import('@/server/core/mail/send-bulk-mail'),
  'core.apply-mail-event': () => import('@/server/core/mail/apply-event'),
  'core.check-mail-queue': () => import('@/server/core/maintenance/check-mail-queue'),
  'core.release-mail-queue': () => import('@/server/core/maintenance/release-mail-queue'),
  'core.tidy': () => import('@/server/core/maintenance/tidy'),
  'assessment.close-overdue-attempt': () => import('@/server/domains/assessment/handlers/close-overdue-attempt'),
  'certificates.issue': () => import('@/server/domains/certificates/handlers/issue'),
  'engagement.notify-mentors': () => import('@/server/domains/engagement/handlers/notify-mentors'),
  'engagement.notify-reviewed': () => import('@/server/domains/engagement/handlers/notify-reviewed'),
  'engagement.notify-graders': () => import('@/server/domains/engagement/handlers/notify-graders'),
  'engagement.notify-graded': () => import('@/server/domains/engagement/handlers/notify-graded'),
  'engagement.notify-unlocked': () => import('@/server/domains/engagement/handlers/notify-unlocked'),
  'engagement.notify-enrolled': () => import('@/server/domains/engagement/handlers/notify-enrolled'),
  'engagement.notify-certificate': () => import('@/server/domains/engagement/handlers/notify-certificate'),
  'engagement.notify-mentor-assigned': () => import('@/server/domains/engagement/handlers/notify-mentor-assigned'),
  'engagement.raise-alarm': () => import('@/server/domains/engagement/handlers/raise-alarm'),
  'engagement.schedule-notifications': () => import('@/server/domains/engagement/handlers/schedule-notifications'),
  'media.make-pictures': () => import('@/server/domains/media/handlers/make-pictures'),
  'media.make-renditions': () => import('@/server/domains/media/handlers/make-renditions'),
  'media.purge-files': () => import('@/server/domains/media/handlers/purge-files'),
  'media.request-renditions': () => import('@/server/domains/media/handlers/request-renditions'),
  'media.rescan-files': () => import('@/server/domains/media/handlers/rescan-files'),
} satisfies Registry;

const isJob = (value: unknown): value is JobDefinition =>
  typeof value === 'object' && value !== null && 'queue' in value && 'key' in value;

/** Every job by its name. */
export const jobs: ReadonlyMap<string, JobDefinition> = new Map(
  Object.values(modules)
    .flatMap((module) => Object.values(module) as unknown[])
    .filter(isJob)
    .map((job) => [job.name, job]),
);

/** The names that have a handler. */
export const handledJobs = Object.keys(registry);

/** Loads a job's handler. */
export async function loadHandler(name: string): Promise<Loaded> {
  const load = registry[name as JobName] as (() => Promise<Loaded>) | undefined;
  if (!load) throw new Error(`No handler for ${name}`);
  return load();
}
