import type { JobHandler } from '../jobs';
import { releaseBulkMail } from '../mail/release-bulk';
import type { releaseMailQueue } from './jobs';

/** Releases the bulk mail that waited for this hour. */
export const handler: JobHandler<typeof releaseMailQueue> = async (ctx) => ({ released: await releaseBulkMail(ctx) });
