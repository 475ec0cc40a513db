import type { CommandCtx } from '@/server/core/command';
import { outside } from '@/server/core/jobs';
import { log } from '@/server/core/log';
import type { RenditionState } from '@/server/generated/prisma/client';
import { keepRendition } from '../commands/import-rendition';
import { makeRenditions } from '../jobs';
import { type Ladder, makeLadder } from '../transcode/make-ladder';
import { hasVideoTool } from '../transcode/video-tool';

let said = false;

function sayOnce(): void {
  if (!said) log().warn('no ffmpeg here (FFMPEG_PATH or PATH): videos play as they were uploaded, without a ladder');
  said = true;
}

const setState = (ctx: CommandCtx, uuid: string, renditionState: RenditionState) =>
  ctx.db.file.updateMany({ where: { uuid, renditionState: { not: 'made' } }, data: { renditionState } });

/**
 * Makes the ladder of a video outside any transaction and writes down what was made. The original plays until then, and
 * goes on playing where there is no ffmpeg (the file says so) or where a film cannot be read.
 */
export const handler = outside(makeRenditions, {
  async claim(ctx, { file: uuid }) {
    const file = await ctx.db.file.findFirst({
      where: { uuid, state: 'ready', scanState: { not: 'infected' }, fileRendition_file: { none: { kind: 'video' } } },
      select: { id: true, storageKey: true },
    });
    return file && { fileId: file.id, storageKey: file.storageKey, organizationUuid: ctx.org.uuid, now: ctx.now() };
  },

  async act(claimed, { signal }): Promise<Ladder | 'no_tool'> {
    if (await hasVideoTool(60)) return makeLadder(claimed, claimed.now, signal);
    sayOnce();
    return 'no_tool';
  },

  async mark(ctx, { file: uuid }, { fileId }, ladder) {
    if (ladder === 'no_tool') return setState(ctx, uuid, 'no_tool');
    for (const rendition of ladder.renditions) await keepRendition(ctx, fileId, rendition);
    const { width, height, seconds } = ladder;
    return ctx.db.file.update({
      where: { id: fileId },
      data: { renditionState: 'made', width, height, durationSeconds: Math.ceil(seconds) },
    });
  },

  async fail(ctx, { file: uuid }, failure) {
    await setState(ctx, uuid, failure.last ? 'failed' : 'waiting');
  },
});
