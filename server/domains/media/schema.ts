import { z } from 'zod';
import { altTextInput } from '@/lib/pictures/alt-text-input';
import { lineText } from '@/lib/zod/line-text';
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
  /** A name is only a label: what cannot be kept of it is left out, the file comes through. */
  name: z
    .string()
    .min(1)
    .max(1000)
    .transform((name) => name.replaceAll('\0', '').toWellFormed()),
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

/** Whose documents. */
export const documentsOfInput = z.strictObject({ person: z.uuid() });

/** A document for a learner: an uploaded file, its kind, and what it is called if not like the file. */
export const addDocumentInput = z.strictObject({
  person: z.uuid(),
  file: z.uuid(),
  title: lineText(200).default(''),
  kind: z.string().min(1).max(60),
});

/** One document by its public name. */
export const documentInput = z.strictObject({ document: z.uuid() });

/** What a picture says: a text per language, or that it says nothing. */
export const describeFileInput = z.strictObject({ file: z.uuid(), alt: altTextInput });
