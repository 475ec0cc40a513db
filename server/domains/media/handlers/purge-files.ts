import type { JobHandler } from '@/server/core/jobs';
import { purgeDeletedFiles, purgeExpiredUploads } from '../commands/purge-files';
import type { purgeFiles } from '../jobs';

/** A batch of each; a busy school's rest goes with the next hour. */
export const handler: JobHandler<typeof purgeFiles> = async (ctx) => {
  const { removed: uploads } = await purgeExpiredUploads(ctx, {});
  const { removed: deleted } = await purgeDeletedFiles(ctx, {});
  return { uploads, deleted };
};
