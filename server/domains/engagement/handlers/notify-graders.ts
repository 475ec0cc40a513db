import type { JobHandler } from '@/server/core/jobs';
import { notify } from '../commands/notify';
import type { notifyGraders } from '../jobs';
import { findGraders, findStaff } from '../queries/find-reviewers';
import { findAttempt, findReader } from '../queries/learning-subjects';
import { essayPath } from '../rules/links';

/** Each grader of the course once per attempt; where nobody teaches it, the staff who may grade for anybody. */
export const handler: JobHandler<typeof notifyGraders> = async (ctx, { attemptId }) => {
  const attempt = await findAttempt(ctx, BigInt(attemptId));
  const learner = attempt?.state === 'submitted' ? await findReader(ctx, attempt.learnerId) : null;
  if (!attempt || !learner) return { told: 0 };
  const graders = await findGraders(ctx, learner.id, attempt.lesson.course.id);
  const readers = graders.length > 0 ? graders : await findStaff(ctx, 'quiz.grade', learner.id);
  for (const personId of readers) {
    await notify(ctx, {
      personId,
      type: graders.length > 0 ? 'essay_sent' : 'essay_unassigned',
      params: { learner: learner.name, quiz: attempt.quiz },
      href: essayPath(attempt.uuid),
      dedupeKey: `essay-sent:${attemptId}`,
    });
  }
  return { told: readers.length, assigned: graders.length };
};
