import { AppError } from '@/lib/errors/app-error';
import type { Purpose } from '../dto';
import { UPLOAD_RULES } from './purposes';
import { claimedType, FILE_TYPES, type FileType } from './types';

/** Pictures are held in memory while they are looked at. */
const MOST_PICTURE_BYTES = 40 * 1024 * 1024;

/** The kind of a file that may begin to come; throws with the limit or the kinds that are taken. */
export function acceptedType(purpose: Purpose, file: { name: string; size: number; mimeType: string }): FileType {
  const rule = UPLOAD_RULES[purpose];
  const type = claimedType(file.name, file.mimeType);
  if (!type || !(rule.types as readonly string[]).includes(type.mime)) {
    const types = FILE_TYPES.filter((one) => rule.types.includes(one.mime)).map((one) => one.extensions[0]);
    throw new AppError('validation', {
      reason: 'media.type_not_taken',
      params: { name: file.name, types: types.join(', ') },
    });
  }
  if (file.size === 0) throw new AppError('validation', { reason: 'media.empty', params: { name: file.name } });
  const most = type.family === 'image' ? Math.min(rule.maxBytes, MOST_PICTURE_BYTES) : rule.maxBytes;
  if (file.size > most)
    throw new AppError('too_large', {
      reason: 'media.too_large',
      params: { name: file.name, limit: `${most / 1024 / 1024} MB` },
    });
  return type;
}
