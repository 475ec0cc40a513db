import type { JobHandler } from '@/server/core/jobs';
import { notify } from '../commands/notify';
import type { raiseAlarm } from '../jobs';
import { findOperators } from '../queries/find-operators';
import { JOBS_PATH, MAILS_PATH } from '../rules/links';

/** Everybody who looks after the school's machine is told, once per cause and day. */
export const handler: JobHandler<typeof raiseAlarm> = async (ctx, { cause, day, waiting }) => {
  const isMail = waiting !== undefined;
  for (const personId of await findOperators(ctx)) {
    await notify(ctx, {
      personId,
      type: isMail ? 'mail_late' : 'job_given_up',
      params: isMail ? { waiting } : { job: cause },
      href: isMail ? MAILS_PATH : JOBS_PATH,
      dedupeKey: `alarm:${cause}:${day}`,
    });
  }
};
