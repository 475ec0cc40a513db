import type { JobHandler } from '@/server/core/jobs';
import { notify } from '../commands/notify';
import type { notifyUnlocked } from '../jobs';
import { findLesson } from '../queries/learning-subjects';
import { lessonPath } from '../rules/links';

/** The learner learns that a lesson opened although they did nothing for it just now. */
export const handler: JobHandler<typeof notifyUnlocked> = async (ctx, { personId, lessonId }) => {
  const lesson = await findLesson(ctx, BigInt(lessonId));
  if (!lesson) return;
  await notify(ctx, {
    personId: BigInt(personId),
    type: 'lesson_unlocked',
    params: { lesson: lesson.title, course: lesson.course.title },
    href: lessonPath(lesson.course.slug, lesson.slug),
    dedupeKey: `lesson-unlocked:${lessonId}`,
  });
};
