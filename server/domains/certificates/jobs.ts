import { z } from 'zod';
import { defineJob } from '@/server/core/jobs';

/** Issues the certificate of a completed course. */
export const issueForCourse = defineJob({
  name: 'certificates.issue',
  input: z.strictObject({ enrolmentId: z.string().regex(/^\d+$/) }),
  key: (p) => p.enrolmentId,
});
