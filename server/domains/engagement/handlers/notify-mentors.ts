import type { JobHandler } from '@/server/core/jobs';
import { mailNotice } from '../commands/mail-notice';
import { notify } from '../commands/notify';
import { submissionReceivedMail } from '../emails/submission-received';
import type { notifyMentors } from '../jobs';
import { findMentors, findStaff } from '../queries/find-reviewers';
import { findReader, findSubmission, inLanguage } from '../queries/learning-subjects';
import { reviewPath } from '../rules/links';

/** Each assigned mentor once per version, in the app and by mail; without one, the staff who may review for anybody. */
export const handler: JobHandler<typeof notifyMentors> = async (ctx, { submissionId, version }) => {
  const submission = await findSubmission(ctx, BigInt(submissionId));
  const learner = submission && (await findReader(ctx, submission.learnerId));
  if (!submission || !learner) return { told: 0 };
  const mentors = await findMentors(ctx, learner.id, submission.lesson.course.id);
  const readers = mentors.length > 0 ? mentors : await findStaff(ctx, 'submission.review', learner.id);
  const assigned = mentors.length > 0;
  const type = assigned ? 'submission_sent' : 'submission_unassigned';
  const href = reviewPath(submission.uuid);
  for (const personId of readers) {
    await notify(ctx, {
      personId,
      type,
      params: { learner: learner.name, assignment: submission.assignment, version },
      href,
      dedupeKey: `submission-sent:${submissionId}:${version}`,
    });
    const reader = await findReader(ctx, personId);
    if (!reader) continue;
    await mailNotice(ctx, type, {
      reader,
      template: submissionReceivedMail,
      dedupeKey: `submission-sent:${submissionId}:${version}:${personId}`,
      data: {
        learner: inLanguage(learner.name, reader.locale),
        assignment: inLanguage(submission.assignment, reader.locale),
        version,
        assigned,
        href: `/${reader.locale}${href}`,
      },
    });
  }
  return { told: readers.length, assigned: mentors.length };
};
