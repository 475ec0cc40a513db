import { hotWrite } from '@/server/core/hot-write';
import { signedIn } from '@/server/core/operations';
import { fileInput } from '../schema';

/**
 * Counts a person's download of a file once a day (UTC). Whether they may have it was decided before. Captions, posters
 * and covers are parts of a page that a browser fetches by itself: no download, unless the file is also offered as one.
 */
export const countDownload = hotWrite(
  'media.file.count_download',
  { access: signedIn, input: fileInput },
  async (ctx, { uuid }): Promise<{ first: boolean } | null> => {
    const [row] = await ctx.sql<{ first: boolean }>`
      with wanted as (
        select f.id, not exists (select from audit_entries a where a.organization_id = f.organization_id and a.entity_type = 'files'
          and a.entity_id = f.id and a.actor_id = ${ctx.actor.personId} and a.action = 'downloaded'
          and a.occurred_at >= date_trunc('day', ${ctx.now()}::timestamptz, 'UTC'))
        and (exists (select from file_links k where k.organization_id = f.organization_id and k.file_id = f.id)
          or exists (select from resources r where r.organization_id = f.organization_id and (r.file_en_id = f.id or r.file_ar_id = f.id))
          or not exists (select from video_tracks t where t.organization_id = f.organization_id and (t.captions_file_id = f.id or t.poster_file_id = f.id)
            union all select from courses c where c.organization_id = f.organization_id and c.cover_file_id = f.id)) as first
        from files f where f.uuid = ${uuid}::uuid
      ), counted as (
        update files set download_count = download_count + 1 from wanted where files.id = wanted.id and wanted.first
      )
      select first from wanted`;
    return row ?? null;
  },
);
