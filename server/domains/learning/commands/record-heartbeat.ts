import { hotWrite } from '@/server/core/hot-write';
import { signedIn } from '@/server/core/operations';
import { heartbeatInput } from '../schema';

/** Seconds of a video, each range from its first second to before its last. */
export type SeenRanges = [number, number][];

/** What the server keeps after a heartbeat: the truth the player draws. */
export type HeartbeatAnswer = {
  positionSeconds: number;
  durationSeconds: number;
  seenSeconds: number;
  seen: SeenRanges;
  /** Enough was seen for the item to count. */
  enough: boolean;
};

type Row = { position: number; duration: number; seconds: number; seen: string; enough: boolean };

/** `{[0,12),[30,41)}` as pairs. */
export function parseRanges(text: string): SeenRanges {
  return [...text.matchAll(/\[(\d+),(\d+)\)/g)].map((match) => [Number(match[1]), Number(match[2])]);
}

/**
 * Remembers where a learner is in a video and which seconds really played since the last beat. The lock, the enrolment
 * and the clock are in the statement itself; sending a beat twice, or two at once, adds nothing that was not played.
 */
export const recordHeartbeat = hotWrite(
  'learning.record_heartbeat',
  { access: signedIn, input: heartbeatInput },
  async (ctx, input): Promise<HeartbeatAnswer | null> => {
    const claim = `{${input.played.map(([from, to]) => `[${from},${to})`).join(',')}}`;
    const at = ctx.now();
    const person = ctx.actor.personId;
    const [row] = await ctx.sql<Row>`
      with place as (
        select ci.id, t.duration_seconds as duration, ci.min_seen_percent
        from content_items ci
        join lessons l on l.organization_id = ci.organization_id and l.id = ci.lesson_id and (l.opens_at is null or l.opens_at <= ${at}::timestamptz)
        join video_tracks t on t.organization_id = ci.organization_id and t.content_item_id = ci.id and t.locale = ${input.locale}
        join enrolments e on e.organization_id = l.organization_id and e.course_id = l.course_id and e.person_id = ${person}
          and e.status in ('active', 'completed')
        where ci.uuid = ${input.item}::uuid and ci.kind = 'video'
          and exists (select from lesson_unlocks u where u.organization_id = l.organization_id and u.lesson_id = l.id and u.person_id = ${person})
          and exists (select from entitlements x where x.organization_id = l.organization_id and x.course_id = l.course_id and x.person_id = ${person}
            and x.revoked_at is null and x.starts_at <= ${at}::timestamptz and (x.ends_at is null or x.ends_at > ${at}::timestamptz))
      ), beat as (
        insert into video_progress as v (organization_id, person_id, content_item_id, position_seconds, duration_seconds, beat_at)
        select ${ctx.org.id}, ${person}, place.id, least(${input.positionSeconds}::float8, place.duration), place.duration, ${at}::timestamptz from place
        on conflict (organization_id, person_id, content_item_id) do update set
          position_seconds = excluded.position_seconds,
          duration_seconds = excluded.duration_seconds,
          (seen, seen_seconds, beat_at) = (select b.seen_now, b.seconds_now, b.beat_now from video_beat(v.seen, v.beat_at,
            ${claim}::int4multirange * int4multirange(int4range(0, excluded.duration_seconds)), ${at}::timestamptz, ${input.rate}::float8) b)
        returning v.position_seconds, v.duration_seconds, v.seen_seconds, v.seen
      )
      select beat.position_seconds as position, beat.duration_seconds as duration, beat.seen_seconds as seconds, beat.seen::text as seen,
        beat.seen_seconds * 100 >= place.min_seen_percent * beat.duration_seconds as enough
      from beat, place`;
    if (!row) return null;
    return {
      positionSeconds: row.position,
      durationSeconds: row.duration,
      seenSeconds: row.seconds,
      seen: parseRanges(row.seen),
      enough: row.enough,
    };
  },
);
