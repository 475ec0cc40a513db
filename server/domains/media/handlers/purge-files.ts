import type { JobHandler } from '@/server/core/jobs';
import { purgeDeletedFiles, purgeExpiredUploads } from '../commands/purge-files';
import type { purgeFiles } from '../jobs';

/** A batch of each; a busy school's rest goes with the next hour. */
export const handler: JobHandler<typeof purgeFiles> = async (ctx) => {
  await purgeExpiredUploads(ctx, {});
  await purgeDeletedFiles(ctx, {});
};
