import { hotWrite } from '@/server/core/hot-write';
import { signedIn } from '@/server/core/operations';
import { saveDraftInput } from '../schema';

/**
 * Saves the text a learner is writing: one statement. Written only by the learner whose lesson is open (enrolled,
 * entitled, unlocked, its day come) and only while nothing waits for a reader. The deadline is the end of a day of the
 * learner's own calendar.
 */
export const saveDraft = hotWrite(
  'assessment.draft.save',
  { access: signedIn, input: saveDraftInput },
  async (ctx, input): Promise<{ savedAt: string } | null> => {
    const me = ctx.actor.personId;
    const now = ctx.now();
    const [saved] = await ctx.sql<{ draft_saved_at: Date }>`
      insert into submissions (organization_id, person_id, assignment_id, draft_text, draft_saved_at, due_at)
      select a.organization_id, ${me}, a.id, ${input.text}, ${now}::timestamptz,
        (date_trunc('day', u.unlocked_at at time zone p.timezone) + (a.due_days_after_opening + 1) * interval '1 day' - interval '1 minute')
          at time zone p.timezone
      from content_items ci
      join assignments a on a.organization_id = ci.organization_id and a.content_item_id = ci.id
      join lessons l on l.organization_id = ci.organization_id and l.id = ci.lesson_id
      join people p on p.organization_id = ci.organization_id and p.id = ${me}
      join enrolments e on e.organization_id = l.organization_id and e.course_id = l.course_id and e.person_id = p.id and e.status in ('active', 'completed')
      join lesson_unlocks u on u.organization_id = l.organization_id and u.lesson_id = l.id and u.person_id = p.id
      where ci.uuid = ${input.item}::uuid and (l.opens_at is null or l.opens_at <= ${now}::timestamptz)
        and exists (select from entitlements t where t.organization_id = l.organization_id and t.person_id = p.id and t.course_id = l.course_id
          and t.revoked_at is null and t.starts_at <= ${now}::timestamptz and (t.ends_at is null or t.ends_at > ${now}::timestamptz))
      on conflict (organization_id, person_id, assignment_id) where deleted_at is null do update
        set draft_text = excluded.draft_text, draft_saved_at = excluded.draft_saved_at, due_at = coalesce(submissions.due_at, excluded.due_at)
        where submissions.status in ('not_submitted', 'returned')
      returning draft_saved_at`;
    return saved ? { savedAt: saved.draft_saved_at.toISOString() } : null;
  },
);
