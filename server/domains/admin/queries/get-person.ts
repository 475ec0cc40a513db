import { AppError } from '@/lib/errors/app-error';
import { recordAudit } from '@/server/core/audit';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { personPolicy, toProfileDto } from '@/server/domains/identity';
import type { PersonCourseDto, PersonDto } from '../dto';
import { personInput } from '../schema';
import { personRow } from './people-rows.sql';

type Details = {
  id: bigint;
  status_reason: string | null;
  suspended_until: Date | null;
  locale: string;
  timezone: string;
  live_sessions: number;
  mentees: number;
  invited_until: Date | null;
  courses: PersonCourseDto[];
};

/** A person with student details, courses and mentors. Personal data: that it was looked at stands in the trail. */
export const getPerson = query(
  'admin.get-person',
  { access: holders('people.read'), input: personInput },
  async (ctx, input): Promise<PersonDto> => {
    const [row, [details]] = await Promise.all([
      personRow(ctx, input.person),
      ctx.sql<Details>`
        select p.id, p.status_reason, p.suspended_until, p.locale, p.timezone,
          (select count(*)::int from sessions s where s.person_id = p.id and s.ended_at is null and s.expires_at > now()) as live_sessions,
          (select count(distinct ma.learner_id)::int from mentor_assignments ma where ma.mentor_id = p.id and ma.ended_at is null) as mentees,
          (select max(t.expires_at) from identity_tokens t where t.person_id = p.id and t.purpose = 'invite' and t.used_at is null and t.expires_at > now()) as invited_until,
          (select coalesce(jsonb_agg(jsonb_build_object('slug', c.slug, 'status', e.status, 'enrolledAt', e.enrolled_at,
              'completedAt', e.completed_at, 'lastActiveAt', e.last_active_at,
              'title', jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title'),
              'lessons', (select count(*) from lessons l where l.course_id = c.id),
              'done', (select count(*) from lesson_progress lp where lp.person_id = p.id and lp.course_id = c.id and lp.completed_at is not null)
            ) order by e.id desc), '[]')
            from enrolments e join courses c on c.id = e.course_id where e.person_id = p.id) as courses
        from people p where p.uuid = ${input.person}::uuid`,
    ]);
    if (!row || !details) throw new AppError('not_found');
    const profile = await ctx.db.studentProfile.findFirst({ where: { personId: details.id } });
    await recordAudit(ctx, {
      action: 'viewed',
      operation: 'admin.get-person',
      entityType: 'people',
      entityId: details.id,
      entityUuid: input.person,
    });
    return {
      ...row,
      statusReason: details.status_reason,
      suspendedUntil: details.suspended_until?.toISOString() ?? null,
      locale: details.locale,
      timezone: details.timezone,
      liveSessions: details.live_sessions,
      mentees: details.mentees,
      student: profile && toProfileDto(profile),
      invitedUntil: details.invited_until?.toISOString() ?? null,
      can: { update: personPolicy.update(ctx.actor, { personId: details.id, roles: row.roles }) === true },
      courses: details.courses,
    };
  },
);
