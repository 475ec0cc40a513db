import { AppError } from '@/lib/errors/app-error';
import { recordAudit } from '@/server/core/audit';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { sittingOf } from '@/server/core/sitting';
import { requireOpenLesson } from '../queries/require-open-lesson';
import { lessonInput } from '../schema';

/**
 * Notes that a person opened a lesson: one view and one line in the trail per sitting, and for a learner the place to go
 * on from. Refused for a lesson that is not open.
 */
export const recordLessonView = command(
  'learning.record_lesson_view',
  { access: signedIn, input: lessonInput },
  async (ctx, input) => {
    const [found] = await ctx.sql<{ id: bigint }>`select id from lessons where uuid = ${input.lesson}::uuid`;
    if (!found) throw new AppError('not_found');
    const lesson = await requireOpenLesson(ctx, { lessonId: found.id });
    const person = ctx.actor.personId;
    const now = ctx.now();
    const sitting = sittingOf(ctx.actor.sessionUuid, now, ctx.org.timezone);
    const views = await ctx.sql<{ id: bigint }>`
      insert into lesson_views (organization_id, person_id, lesson_id, sitting, viewed_at)
      values (${ctx.org.id}, ${person}, ${lesson.lessonId}, ${sitting}, ${now})
      on conflict (organization_id, person_id, lesson_id, sitting) do nothing returning id`;
    if (lesson.as === 'learner') {
      await ctx.sql`
        insert into lesson_progress (organization_id, person_id, course_id, lesson_id, started_at)
        values (${ctx.org.id}, ${person}, ${lesson.courseId}, ${lesson.lessonId}, ${now})
        on conflict (organization_id, person_id, lesson_id) do nothing`;
      await ctx.sql`
        update enrolments set last_lesson_id = ${lesson.lessonId}, last_active_at = ${now}
        where id = ${lesson.enrolmentId} and last_lesson_id is distinct from ${lesson.lessonId}`;
    }
    const isNew = views.length > 0;
    if (isNew)
      await recordAudit(ctx, {
        action: 'viewed',
        operation: 'learning.record_lesson_view',
        entityType: 'lessons',
        entityId: lesson.lessonId,
        entityUuid: lesson.lessonUuid,
        context: { as: lesson.as },
      });
    return { isNew };
  },
);
