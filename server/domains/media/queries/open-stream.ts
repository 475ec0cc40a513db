import { AppError } from '@/lib/errors/app-error';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { streamHref } from '../dto';
import { masterPlaylist, mediaPlaylist } from '../rules/playlist';
import { videoMetadata } from '../rules/rendition';
import { streamInput } from '../schema';
import { renditionLink } from './open-rendition';
import { requireReadable } from './require-readable';

/**
 * The playlist of a video for somebody who may read it now: the rungs, or with a name the pieces of one rung, each
 * behind a link of five minutes. Nothing for a video that has no ladder.
 */
export const openStream = query(
  'media.stream.open',
  { access: anyone('asks the same rules as the video itself'), input: streamInput },
  async (ctx, { uuid, name }): Promise<string> => {
    const file = await requireReadable(ctx, uuid);
    const rows = await ctx.db.fileRendition.findMany({
      where: { fileId: file.id, kind: 'video', ...(name ? { name } : {}) },
    });
    const rungs = rows.map((row) => ({ ...row, metadata: videoMetadata.parse(row.metadata) }));
    const [first] = rungs;
    if (!first) throw new AppError('not_found');
    if (name) return mediaPlaylist(first.metadata, renditionLink(ctx, file, first));
    return masterPlaylist(rungs.map((rung) => ({ ...rung, uri: `${streamHref(uuid)}/${rung.name}` })));
  },
);
