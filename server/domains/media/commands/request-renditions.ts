import { z } from 'zod';
import { type CommandCtx, command } from '@/server/core/command';
import { enqueue } from '@/server/core/jobs';
import { systemOnly } from '@/server/core/operations';
import { makeRenditions } from '../jobs';
import { hasVideoTool } from '../transcode/video-tool';

/** So many films are begun in an hour; the rest follows with the next. */
const BATCH = 10;

/** Asks for the ladders of the videos among these files that have none, inside the caller's transaction. */
export async function requestRenditions(ctx: CommandCtx, fileIds: readonly bigint[], slot: string): Promise<number> {
  const videos = await ctx.db.file.findMany({
    where: {
      id: { in: [...fileIds] },
      state: 'ready',
      scanState: { not: 'infected' },
      mimeType: { startsWith: 'video/' },
      fileRendition_file: { none: { kind: 'video' } },
    },
    select: { id: true, uuid: true },
  });
  await ctx.db.file.updateMany({
    where: { id: { in: videos.map((file) => file.id) } },
    data: { renditionState: 'waiting' },
  });
  for (const { uuid } of videos) enqueue(ctx, makeRenditions, { file: uuid, slot });
  return videos.length;
}

/** Asks for the ladders of films that lessons use and that have none: there was no tool when they came, or no ladder yet. */
export const requestMissing = command(
  'media.request_missing_renditions',
  { access: systemOnly, input: z.strictObject({ slot: z.string() }) },
  async (ctx, { slot }): Promise<{ requested: number }> => {
    const missing = await ctx.sql<{ id: bigint }>`
      select f.id from files f
      where f.state = 'ready' and f.mime_type like 'video/%' and (f.rendition_state is null or f.rendition_state = 'no_tool')
        and exists (select from video_tracks v where v.organization_id = f.organization_id and v.file_id = f.id)
        and not exists (select from file_renditions r where r.organization_id = f.organization_id and r.file_id = f.id and r.kind = 'video')
      order by f.id limit ${BATCH}`;
    if (missing.length === 0 || !(await hasVideoTool(8))) return { requested: 0 };
    const requested = await requestRenditions(
      ctx,
      missing.map((row) => row.id),
      slot,
    );
    return { requested };
  },
);
