import type { JobHandler } from '@/server/core/jobs';
import { mailNotice } from '../commands/mail-notice';
import { notify } from '../commands/notify';
import { submissionReviewedMail } from '../emails/submission-reviewed';
import type { notifyReviewed } from '../jobs';
import { findLesson, findReader, findSubmission, inLanguage } from '../queries/learning-subjects';
import { lessonPath } from '../rules/links';

/** The learner reads in the app and by mail what was decided, with the reviewer's words and the lesson that opened. */
export const handler: JobHandler<typeof notifyReviewed> = async (ctx, job) => {
  const submission = await findSubmission(ctx, BigInt(job.submissionId));
  const learner = submission && (await findReader(ctx, submission.learnerId));
  if (!submission || !learner) return;
  const unlocked = job.unlockedLessonId ? await findLesson(ctx, BigInt(job.unlockedLessonId)) : null;
  const review = await ctx.db.submissionReview.findFirst({
    where: { submissionId: BigInt(job.submissionId) },
    orderBy: { id: 'desc' },
    include: { reviewer: true },
  });
  const reviewer = { en: review?.reviewer.nameEn ?? undefined, ar: review?.reviewer.nameAr ?? undefined };
  const target = job.decision === 'approved' && unlocked ? unlocked : submission.lesson;
  const href = lessonPath(target.course.slug, target.slug);
  const type = job.decision === 'approved' ? 'submission_approved' : 'submission_returned';
  await notify(ctx, {
    personId: learner.id,
    type,
    params: {
      assignment: submission.assignment,
      reviewer,
      opened: unlocked ? 'yes' : 'no',
      lesson: (unlocked ?? submission.lesson).title,
    },
    href,
    dedupeKey: `submission-reviewed:${job.event}`,
  });
  await mailNotice(ctx, type, {
    reader: learner,
    template: submissionReviewedMail,
    dedupeKey: `submission-reviewed:${job.event}`,
    data: {
      decision: job.decision,
      learner: inLanguage(learner.name, learner.locale),
      assignment: inLanguage(submission.assignment, learner.locale),
      reviewer: inLanguage(reviewer, learner.locale),
      comment: review?.comment ?? '',
      unlocked: unlocked ? inLanguage(unlocked.title, learner.locale) : null,
      href: `/${learner.locale}${href}`,
    },
  });
};
