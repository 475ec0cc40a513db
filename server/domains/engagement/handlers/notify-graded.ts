import type { JobHandler } from '@/server/core/jobs';
import { mailNotice } from '../commands/mail-notice';
import { notify } from '../commands/notify';
import { quizGradedMail } from '../emails/quiz-graded';
import type { notifyGraded } from '../jobs';
import { findAttempt, findLesson, findReader, inLanguage } from '../queries/learning-subjects';
import { attemptPath } from '../rules/links';

/** The learner reads in the app and by mail that the long answers have their points, and which lesson opened. */
export const handler: JobHandler<typeof notifyGraded> = async (ctx, job) => {
  const attempt = await findAttempt(ctx, BigInt(job.attemptId));
  const learner = attempt?.state === 'graded' ? await findReader(ctx, attempt.learnerId) : null;
  if (!attempt || !learner) return;
  const unlocked = job.unlockedLessonId ? await findLesson(ctx, BigInt(job.unlockedLessonId)) : null;
  const outcome = attempt.passed ? (unlocked ? 'opened' : 'passed') : 'not_passed';
  const href = attemptPath(attempt.uuid);
  await notify(ctx, {
    personId: learner.id,
    type: 'quiz_graded',
    params: { quiz: attempt.quiz, outcome, lesson: (unlocked ?? attempt.lesson).title },
    href,
    dedupeKey: `quiz-graded:${job.attemptId}`,
  });
  await mailNotice(ctx, 'quiz_graded', {
    reader: learner,
    template: quizGradedMail,
    dedupeKey: `quiz-graded:${job.attemptId}`,
    data: {
      outcome,
      quiz: inLanguage(attempt.quiz, learner.locale),
      lesson: inLanguage((unlocked ?? attempt.lesson).title, learner.locale),
      href: `/${learner.locale}${href}`,
    },
  });
};
