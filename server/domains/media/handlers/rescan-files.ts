import type { JobHandler } from '@/server/core/jobs';
import { rescanFiles } from '../commands/rescan-files';
import type { rescanWaitingFiles } from '../jobs';

/** One batch; the rest comes with the next slot. */
export const handler: JobHandler<typeof rescanWaitingFiles> = (ctx) => rescanFiles(ctx, {});
