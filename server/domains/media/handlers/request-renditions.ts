import type { JobHandler } from '@/server/core/jobs';
import { requestMissing } from '../commands/request-renditions';
import type { requestMissingRenditions } from '../jobs';

/** A batch; a large school's rest comes with the next hours. */
export const handler: JobHandler<typeof requestMissingRenditions> = (ctx, { slot }) => requestMissing(ctx, { slot });
