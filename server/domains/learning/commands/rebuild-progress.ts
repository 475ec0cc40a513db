import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import { loadCourseFacts } from '../queries/load-course-facts';
import { courseProgress, lessonCompletedAt } from '../rules/progress';
import { dueUnlocks } from '../rules/unlock';
import { enrolmentInput } from '../schema';
import { grantUnlocks } from './unlock-lessons';

/** One stored completion that the proofs do not bear out, or a missing one that they do. */
export type ProgressDifference = { lesson: string; stored: string | null; proven: string | null };

/**
 * Derives an enrolment's progress from its proofs again. Missing completions and unlocks are written; a stored completion
 * without proof is reported, never taken away (what was finished stays finished when a course gains an item).
 */
export const rebuildProgress = command(
  'learning.rebuild_progress',
  { access: systemOnly, input: enrolmentInput },
  async (ctx, input) => {
    const [place] = await ctx.sql<{ id: bigint; person_id: bigint; course_id: bigint }>`
      select id, person_id, course_id from enrolments where uuid = ${input.enrolment}::uuid for update`;
    if (!place) throw new AppError('not_found');
    const { person_id: personId, course_id: courseId } = place;
    const lessons = await loadCourseFacts(ctx, { personId, courseId });
    const differences: ProgressDifference[] = [];
    for (const lesson of lessons) {
      const proven = lessonCompletedAt(lesson.items);
      if (proven?.getTime() === lesson.completedAt?.getTime()) continue;
      differences.push({
        lesson: lesson.uuid,
        stored: lesson.completedAt?.toISOString() ?? null,
        proven: proven?.toISOString() ?? null,
      });
      if (proven && !lesson.completedAt)
        await ctx.sql`
          insert into lesson_progress (organization_id, person_id, course_id, lesson_id, started_at, completed_at)
          values (${ctx.org.id}, ${personId}, ${courseId}, ${lesson.id}, ${proven}, ${proven})
          on conflict (organization_id, person_id, lesson_id) do update set completed_at = excluded.completed_at`;
    }
    const due = dueUnlocks(lessons);
    await grantUnlocks(ctx, { personId, enrolmentId: place.id, due });
    return { differences, unlocked: due.map(({ lesson }) => lesson.uuid), progress: courseProgress(lessons) };
  },
);
