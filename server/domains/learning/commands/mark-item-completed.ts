import { AppError } from '@/lib/errors/app-error';
import type { Translations } from '@/lib/i18n/locales';
import type { CommandCtx } from '@/server/core/command';
import { courseCompleted, lessonCompleted } from '../events';
import { loadCourseFacts } from '../queries/load-course-facts';
import { courseProgress, lessonCompletedAt } from '../rules/progress';
import { dueUnlocks } from '../rules/unlock';
import { type CompletionProof, completionProof } from '../schema';
import { grantUnlocks } from './unlock-lessons';

/** What a proof set in motion. */
export type CompletionOutcome = {
  lessonCompleted: boolean;
  unlockedLesson: { id: bigint; uuid: string; slug: string; title: Translations<string> } | null;
  courseCompleted: boolean;
};

type Place = { lesson_id: bigint; course_id: bigint; enrolment_id: bigint; status: string };

/**
 * Records the proof of one item for a person and everything that follows from it, in the caller's transaction: the
 * lesson's completion, the next lesson's unlock, the course's completion. Twice is once. The caller has authorised.
 */
export async function markItemCompleted(
  ctx: CommandCtx,
  input: { personId: bigint; contentItemId: bigint; proof: CompletionProof },
): Promise<CompletionOutcome> {
  const proof = completionProof.parse(input.proof);
  const { personId, contentItemId } = input;
  const place = await lockPlace(ctx, personId, contentItemId);
  await ctx.sql`
    insert into item_completions (organization_id, person_id, content_item_id, proof, completed_at)
    values (${ctx.org.id}, ${personId}, ${contentItemId}, ${JSON.stringify(proof)}::jsonb, ${ctx.now()})
    on conflict (organization_id, person_id, content_item_id) do nothing`;
  return settleProgress(ctx, { personId, place });
}

/** The item's lesson and the person's enrolment, locked: two proofs at the same moment must see each other. */
async function lockPlace(ctx: CommandCtx, personId: bigint, contentItemId: bigint): Promise<Place> {
  const [place] = await ctx.sql<Place>`
    select ci.lesson_id, l.course_id, e.id as enrolment_id, e.status::text as status
    from content_items ci
    join lessons l on l.organization_id = ci.organization_id and l.id = ci.lesson_id
    join enrolments e on e.organization_id = l.organization_id and e.course_id = l.course_id and e.person_id = ${personId}
    where ci.id = ${contentItemId}
    for update of e`;
  if (!place) throw new AppError('forbidden', { reason: 'learning.not_enrolled' });
  return place;
}

/** Brings the stored completion and unlocks in line with the proofs; returns what changed for the place's lesson. */
export async function settleProgress(
  ctx: CommandCtx,
  { personId, place }: { personId: bigint; place: Place },
): Promise<CompletionOutcome> {
  const lessons = await loadCourseFacts(ctx, { personId, courseId: place.course_id });
  const enrolmentId = String(place.enrolment_id);
  const index = lessons.findIndex((lesson) => lesson.id === place.lesson_id);
  const lesson = lessons[index];
  const doneAt = lesson ? lessonCompletedAt(lesson.items) : null;
  const newlyDone = doneAt !== null && lesson?.completedAt === null;
  await ctx.sql`
    insert into lesson_progress (organization_id, person_id, course_id, lesson_id, started_at, completed_at)
    values (${ctx.org.id}, ${personId}, ${place.course_id}, ${place.lesson_id}, ${ctx.now()}, ${doneAt})
    on conflict (organization_id, person_id, lesson_id) do update
      set completed_at = coalesce(lesson_progress.completed_at, excluded.completed_at)`;
  if (newlyDone) ctx.announce(lessonCompleted, { enrolmentId, lessonId: String(place.lesson_id) });

  const due = dueUnlocks(lessons);
  await grantUnlocks(ctx, { personId, enrolmentId: place.enrolment_id, due });
  const opened = due.find((one) => one.lesson.id === lessons[index + 1]?.id) ?? due[0];

  const finishedAt = courseProgress(lessons).completedAt;
  const finished = finishedAt !== null && place.status === 'active';
  await ctx.sql`
    update enrolments set last_active_at = ${ctx.now()},
      status = case when ${finished}::boolean then 'completed'::enrolment_status else status end,
      completed_at = case when ${finished}::boolean then ${finishedAt}::timestamptz else completed_at end
    where id = ${place.enrolment_id}`;
  if (finished) ctx.announce(courseCompleted, { enrolmentId });
  return {
    lessonCompleted: newlyDone,
    unlockedLesson: opened ? pick(opened.lesson) : null,
    courseCompleted: finished,
  };
}

function pick(lesson: { id: bigint; uuid: string; slug: string; title: Translations<string> }) {
  return { id: lesson.id, uuid: lesson.uuid, slug: lesson.slug, title: lesson.title };
}
