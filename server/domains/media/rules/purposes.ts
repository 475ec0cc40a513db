import type { Purpose } from '../dto';
import { FILE_TYPES, type FileType, type MimeType } from './types';

const MB = 1024 * 1024;

/** How large a file for a purpose may be and which kinds are taken. */
export type UploadRule = { maxBytes: number; types: readonly MimeType[] };

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'] as const;
const families = (...wanted: FileType['family'][]): MimeType[] =>
  FILE_TYPES.filter((type) => (wanted as string[]).includes(type.family)).map((type) => type.mime);
const WORK = families('image', 'document', 'text');

/** The one table of limits. */
export const UPLOAD_RULES: Readonly<Record<Purpose, UploadRule>> = {
  avatar: { maxBytes: 5 * MB, types: PICTURES },
  organization_logo: { maxBytes: 2 * MB, types: PICTURES },
  assignment_submission: { maxBytes: 100 * MB, types: [...WORK, ...families('archive', 'audio', 'video')] },
  attachment: { maxBytes: 25 * MB, types: WORK },
  student_document: { maxBytes: 25 * MB, types: [...PICTURES, 'application/pdf'] },
  course_material: { maxBytes: 500 * MB, types: [...WORK, ...families('svg', 'archive', 'audio')] },
  video: { maxBytes: 4096 * MB, types: [...families('video'), 'text/vtt', ...PICTURES] },
  certificate: { maxBytes: 20 * MB, types: ['application/pdf'] },
};

/** The most bytes a file for a purpose may have. */
export function uploadLimit(purpose: Purpose): number {
  return UPLOAD_RULES[purpose].maxBytes;
}
