import pg from 'pg';
import { env } from '@/lib/env/server';
import { pictureKept } from '@/server/domains/media/events';
import { type Replay, TODAY } from './actors';

const DAY = 24 * 3_600_000;

/**
 * Puts back in time what the database dates by itself and pages show, as the owner; and takes what is older than a day
 * out of the outbox, so that the workers do not send mail about it.
 */
export async function settlePast({ org, people, begun, notices }: Replay): Promise<void> {
  const owner = new pg.Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  const school = String(org.id);
  try {
    await owner.query('begin');
    await owner.query(
      "select set_config('app.operation', 'seed.past', true), set_config('app.actor_label', 'seed', true)",
    );
    await owner.query("update organizations set created_at = $2::timestamptz - interval '200 days' where id = $1", [
      school,
      begun,
    ]);
    await owner.query(
      "update courses set published_at = $2::timestamptz - interval '120 days', created_at = $2::timestamptz - interval '150 days' where organization_id = $1",
      [school, begun],
    );
    for (const { id, member } of people.values()) {
      const days = member.journeys?.map((journey) => journey.enrolledDaysAgo) ?? [150];
      const seen = member.journeys?.map((journey) => journey.lastSeenDaysAgo) ?? [0];
      const joined = new Date(begun.getTime() - Math.max(...days) * DAY - 3 * 3_600_000 - 20 * 60_000);
      const last = new Date(begun.getTime() - Math.min(...seen) * DAY - 50 * 60_000);
      await owner.query('update people set created_at = $3, last_seen_at = $4 where organization_id = $1 and id = $2', [
        school,
        String(id),
        joined,
        member.status === 'invited' ? null : last,
      ]);
    }
    for (const { at, order } of notices) {
      const read = begun.getTime() - at.getTime() > 1.25 * DAY ? new Date(at.getTime() + 3_600_000) : null;
      await owner.query(
        'update notifications set created_at = $4, seen_at = $5, read_at = $5 where organization_id = $1 and person_id = $2 and dedupe_key = $3',
        [school, String(order.personId), order.dedupeKey, at, read],
      );
    }
    await owner.query(
      `update enrolments e set last_active_at = v.last from (
         select w.person_id, l.course_id, max(w.viewed_at) as last from lesson_views w join lessons l on l.id = w.lesson_id
         where w.organization_id = $1 group by 1, 2) v
       where e.organization_id = $1 and e.person_id = v.person_id and e.course_id = v.course_id and e.last_active_at < v.last`,
      [school],
    );
    await owner.query(
      `update submission_comments c set created_at = r.reviewed_at from submission_reviews r
       where c.organization_id = $1 and r.organization_id = $1 and r.submission_id = c.submission_id and r.version = c.version`,
      [school],
    );
    await owner.query(
      `update files f set created_at = v.submitted_at from file_links l join submission_versions v on v.organization_id = $1 and v.id = l.subject_id
       where l.organization_id = $1 and l.subject_type = 'submission_version' and f.organization_id = $1 and f.id = l.file_id`,
      [school],
    );
    await owner.query(
      'update outbox_events set relayed_at = now(), settled_at = now() where organization_id = $1 and relayed_at is null and request_id is distinct from $2 and name <> $3',
      // Sizes of pictures are not made yet, whenever the picture is said to have come.
      [school, TODAY, pictureKept.name],
    );
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}
