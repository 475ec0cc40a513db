import type { Ctx } from '@/server/core/context';
import { renditionHref, streamHref } from '@/server/domains/media';
import { parseRanges } from '../commands/record-heartbeat';
import type { LessonItemDto, ResourceDto, StoryboardDto, VideoTrackDto } from '../dto';

type ItemRow = {
  uuid: string;
  kind: LessonItemDto['kind'];
  title: string;
  required: boolean;
  completedAt: string | null;
  body: unknown;
  minSeenPercent: number;
  embedUrl: string | null;
  files: { uuid: string; name: string; mimeType: string | null; sizeBytes: number }[] | null;
  tracks: TrackRow[] | null;
  position: number | null;
  seen: string | null;
};

type TrackRow = Omit<VideoTrackDto, 'stream' | 'storyboard'> & {
  lines: number[] | null;
  board: Omit<StoryboardDto, 'href'> | null;
};

type Row = {
  section: string;
  summary: string | null;
  viewed: boolean;
  items: ItemRow[] | null;
  resources: ResourceDto[] | null;
};

/** What stands in a lesson and what belongs to it, with one person's own marks. One statement; the caller has checked the lock. */
export async function loadLessonContent(ctx: Ctx, input: { lessonId: bigint; sitting: string }) {
  const me = ctx.actor.personId;
  const { locale } = ctx;
  const [row] = await ctx.sql<Row>`
    select coalesce(s.translations->${locale}->>'title', s.translations->'en'->>'title', s.translations->'ar'->>'title') as section,
      coalesce(l.translations->${locale}->>'summary', '') as summary,
      exists (select from lesson_views v where v.organization_id = l.organization_id and v.person_id = ${me} and v.lesson_id = l.id and v.sitting = ${input.sitting}) as viewed,
      (select jsonb_agg(jsonb_build_object('uuid', ci.uuid, 'kind', ci.kind,
          'title', coalesce(ci.translations->${locale}->>'title', ci.translations->'en'->>'title', ci.translations->'ar'->>'title'),
          'required', ci.is_required, 'completedAt', ic.completed_at, 'body', coalesce(ci.translations->${locale}->'body', ci.translations->'en'->'body', ci.translations->'ar'->'body'),
          'minSeenPercent', ci.min_seen_percent, 'embedUrl', ci.embed_url, 'position', vp.position_seconds, 'seen', vp.seen::text,
          'files', case when ci.kind in ('document', 'video') then (
            select jsonb_agg(jsonb_build_object('uuid', f.uuid, 'name', f.original_name, 'mimeType', f.mime_type, 'sizeBytes', f.size_bytes) order by k.position, k.id)
            from file_links k join files f on f.organization_id = k.organization_id and f.id = k.file_id
            where k.organization_id = ci.organization_id and k.subject_type = 'content_item' and k.subject_id = ci.id and f.state = 'ready'
              and (k.role not in ('en', 'ar', 'file_en', 'file_ar') or k.role in (${locale}, 'file_' || ${locale}))) end,
          'tracks', case when ci.kind = 'video' then (
            select jsonb_agg(jsonb_build_object('locale', t.locale, 'durationSeconds', t.duration_seconds, 'chapters', t.chapters, 'transcript', t.transcript,
              'file', f.uuid, 'captions', cf.uuid, 'poster', pf.uuid,
              'lines', (select jsonb_agg(least(r.width, r.height) order by least(r.width, r.height) desc) from file_renditions r where r.organization_id = f.organization_id and r.file_id = f.id and r.kind = 'video'),
              'board', (select r.metadata from file_renditions r where r.organization_id = f.organization_id and r.file_id = f.id and r.kind = 'storyboard' and r.name = 'storyboard')) order by t.locale <> ${locale}, t.locale)
            from video_tracks t join files f on f.organization_id = t.organization_id and f.id = t.file_id
            left join files cf on cf.organization_id = t.organization_id and cf.id = t.captions_file_id
            left join files pf on pf.organization_id = t.organization_id and pf.id = t.poster_file_id
            where t.organization_id = ci.organization_id and t.content_item_id = ci.id) end
        ) order by ci.position, ci.id)
        from content_items ci
        left join item_completions ic on ic.organization_id = ci.organization_id and ic.content_item_id = ci.id and ic.person_id = ${me}
        left join video_progress vp on vp.organization_id = ci.organization_id and vp.content_item_id = ci.id and vp.person_id = ${me}
        where ci.organization_id = l.organization_id and ci.lesson_id = l.id) as items,
      (select jsonb_agg(jsonb_build_object('uuid', r.uuid, 'type', r.type,
          'title', coalesce(r.translations->${locale}->>'title', r.translations->'en'->>'title', r.translations->'ar'->>'title'),
          'origin', case when r.lesson_id is not null then 'lesson' when r.section_id is not null then 'section' else 'course' end,
          'url', coalesce(r.url->>${locale}, r.url->>'en', r.url->>'ar'),
          'file', case when f.id is null then null else jsonb_build_object('uuid', f.uuid, 'name', f.original_name, 'mimeType', f.mime_type, 'sizeBytes', f.size_bytes) end
        ) order by r.position, r.id)
        from resources r
        left join files f on f.organization_id = r.organization_id
          and f.id = case when ${locale} = 'ar' then coalesce(r.file_ar_id, r.file_en_id) else coalesce(r.file_en_id, r.file_ar_id) end
        where r.organization_id = l.organization_id and r.course_id = l.course_id and (r.section_id is null or r.section_id = l.section_id)
          and (r.lesson_id is null or r.lesson_id = l.id)) as resources
    from lessons l join sections s on s.organization_id = l.organization_id and s.id = l.section_id
    where l.id = ${input.lessonId}`;
  return {
    section: row?.section ?? '',
    summary: row?.summary ?? '',
    viewed: row?.viewed ?? false,
    items: (row?.items ?? []).map(toItem),
    resources: row?.resources ?? [],
  };
}

function toTrack({ lines, board, ...track }: TrackRow): VideoTrackDto {
  return {
    ...track,
    stream: lines && { href: streamHref(track.file), lines },
    storyboard: board && { href: renditionHref(track.file, 'storyboard', 'storyboard'), ...board },
  };
}

function toItem(row: ItemRow): LessonItemDto {
  const { uuid, title, required, completedAt } = row;
  const base = { uuid, title, required, completedAt };
  const body = Array.isArray(row.body) ? (row.body as never) : [];
  switch (row.kind) {
    case 'video': {
      const tracks = (row.tracks ?? []).map(toTrack);
      const { minSeenPercent } = row;
      return {
        ...base,
        kind: 'video',
        minSeenPercent,
        tracks,
        attachments: row.files ?? [],
        positionSeconds: row.position ?? 0,
        seen: parseRanges(row.seen ?? ''),
      };
    }
    case 'text':
      return { ...base, kind: 'text', body };
    case 'document':
      return { ...base, kind: 'document', body, files: row.files ?? [] };
    case 'embed':
      return { ...base, kind: 'embed', url: row.embedUrl ?? '' };
    default:
      return { ...base, kind: row.kind };
  }
}
