import type { JobHandler } from '@/server/core/jobs';
import { issueCertificate } from '../commands/issue-certificate';
import type { issueForCourse } from '../jobs';

/** The last lesson is done: the certificate is there a moment later. */
export const handler: JobHandler<typeof issueForCourse> = (ctx, payload) => issueCertificate(ctx, payload);
