import { z } from 'zod';

/** What a person tells before sending a file. */
export const startUploadInput = z.strictObject({
  purpose: z.enum([
    'course_material',
    'avatar',
    'organization_logo',
    'assignment_submission',
    'attachment',
    'student_document',
    'certificate',
    'video',
  ]),
  name: z.string().min(1).max(1000),
  size: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  mimeType: z.string().max(200),
});

/** One file by its public name. */
export const fileInput = z.strictObject({ uuid: z.uuid() });

/** So much of a file has arrived. */
export const receivedInput = z.strictObject({
  uuid: z.uuid(),
  from: z.number().int().min(0),
  to: z.number().int().min(0),
});
