import { z } from 'zod';
import { SILENT_SECONDS } from '@/server/core/monitoring/silence';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { OverviewDto } from '../dto';
import { loadLearningDays } from './load-learning-days';

type Figures = {
  roles: OverviewDto['roles'];
  statuses: OverviewDto['statuses'];
  people: number;
  joined: number;
  active: number;
  completed: number;
  enrolled: number;
  waiting: number;
  oldest: Date | null;
  issued: number;
  revoked: number;
  issued_week: number;
  running: number;
  failed: number;
  dead: number;
  queued: number;
  mail_failed: number;
  sent_today: number;
  outbox: number;
  outbox_oldest: Date | null;
  outbox_stuck: number;
};

/** The figures of the day, each of which a list can show row by row, and whether the machine behind them works. */
export const getOverview = query(
  'admin.get-overview',
  { access: holders('operations.read'), input: z.strictObject({}) },
  async (ctx): Promise<OverviewDto> => {
    const zone = ctx.actor.preferences.timezone;
    const [[f], beats, days] = await Promise.all([
      ctx.sql<Figures>`
        select (select coalesce(jsonb_agg(jsonb_build_object('role', x.code, 'people', x.n)), '[]') from (
            select r.code, count(*) as n from person_roles pr join roles r on r.id = pr.role_id join people p on p.id = pr.person_id group by r.code) x) as roles,
          (select coalesce(jsonb_agg(jsonb_build_object('status', x.status, 'people', x.n)), '[]') from (
            select status, count(*) as n from people group by status) x) as statuses,
          (select count(*)::int from people) as people,
          (select count(*)::int from people where created_at > now() - interval '7 days') as joined,
          e.active, e.completed, e.enrolled, s.waiting, s.oldest, c.issued, c.revoked, c.issued_week, j.running, j.failed, j.dead,
          m.queued, m.mail_failed, m.sent_today, o.outbox, o.outbox_oldest, o.outbox_stuck
        from (select count(*) filter (where status = 'active')::int as active, count(*) filter (where status = 'completed')::int as completed,
            count(*) filter (where enrolled_at > now() - interval '7 days')::int as enrolled from enrolments) e,
          (select count(*)::int as waiting, min(submitted_at) as oldest from submissions where status = 'submitted') s,
          (select count(*)::int as issued, count(*) filter (where revoked_at is not null)::int as revoked,
            count(*) filter (where issued_at > now() - interval '7 days')::int as issued_week from certificates) c,
          (select count(*) filter (where state = 'running')::int as running, count(*) filter (where state = 'failed')::int as failed,
            count(*) filter (where state = 'dead')::int as dead from job_runs where state <> 'completed') j,
          (select count(*) filter (where state in ('queued', 'sending'))::int as queued, count(*) filter (where state = 'failed')::int as mail_failed,
            count(*) filter (where state = 'sent' and sent_at >= date_trunc('day', now() at time zone ${zone}) at time zone ${zone})::int as sent_today from mail_messages) m,
          (select count(*)::int as outbox, min(created_at) as outbox_oldest,
            count(*) filter (where attempts > 0)::int as outbox_stuck from outbox_events where relayed_at is null) o`,
      ctx.sql<{ process: string; beat_at: Date; alive: boolean }>`
        select distinct on (process) process, beat_at, beat_at > now() - make_interval(secs => ${SILENT_SECONDS}) as alive
        from process_heartbeats order by process, beat_at desc`,
      loadLearningDays(ctx),
    ]);
    if (!f) throw new Error('the figures are always one row');
    return {
      roles: f.roles,
      statuses: f.statuses,
      people: f.people,
      joinedThisWeek: f.joined,
      enrolments: { active: f.active, completed: f.completed, thisWeek: f.enrolled },
      submissions: { waiting: f.waiting, oldest: f.oldest?.toISOString() ?? null },
      certificates: { issued: f.issued, revoked: f.revoked, thisWeek: f.issued_week },
      jobs: { failed: f.failed, dead: f.dead, running: f.running },
      mails: { queued: f.queued, failed: f.mail_failed, sentToday: f.sent_today },
      machine: {
        workers: beats.map((beat) => ({
          process: beat.process,
          beatAt: beat.beat_at.toISOString(),
          alive: beat.alive,
        })),
        outbox: { waiting: f.outbox, oldest: f.outbox_oldest?.toISOString() ?? null, stuck: f.outbox_stuck },
      },
      days,
    };
  },
);
