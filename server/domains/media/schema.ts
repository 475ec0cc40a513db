import { z } from 'zod';
import { renditionName } from './rules/rendition';

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

/** Something made of a file, by kind and name. */
export const renditionInput = z.strictObject({
  uuid: z.uuid(),
  kind: z.enum(['video', 'storyboard', 'picture']),
  name: renditionName,
});

/** A video's list of rungs, or the pieces of one. */
export const streamInput = z.strictObject({ uuid: z.uuid(), name: renditionName.optional() });

/** So much of a file has arrived. */
export const receivedInput = z.strictObject({
  uuid: z.uuid(),
  from: z.number().int().min(0),
  to: z.number().int().min(0),
});
