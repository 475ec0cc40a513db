import type { CommandCtx } from '@/server/core/command';
import type { Purpose } from '../dto';
import { pictureKept } from '../events';

/** What pages show as pictures; a picture that is handed in or filed is only ever opened as it came. */
const SHOWN: readonly Purpose[] = ['organization_logo', 'avatar', 'course_material', 'video'];
const MADE_FROM = ['image/jpeg', 'image/png', 'image/webp'];

/** Whether sizes of a file are made. A GIF may move, so it stays what it is. */
export function hasPictures(file: { purpose: Purpose; mimeType: string | null }): boolean {
  return SHOWN.includes(file.purpose) && MADE_FROM.includes(file.mimeType ?? '');
}

/** Tells that a picture which pages show is in use now; its sizes are made afterwards, in the background. */
export function announcePicture(
  ctx: CommandCtx,
  file: { id: bigint; purpose: Purpose; mimeType: string | null },
): void {
  if (hasPictures(file)) ctx.announce(pictureKept, { fileId: String(file.id) });
}
