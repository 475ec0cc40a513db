import type { JobHandler } from '@/server/core/jobs';
import { notify } from '../commands/notify';
import type { notifyMentors } from '../jobs';
import { findMentors, findStaff } from '../queries/find-reviewers';
import { findReader, findSubmission } from '../queries/learning-subjects';
import { reviewPath } from '../rules/links';

/** Each assigned mentor once per version; without one, the staff who may review for anybody. */
export const handler: JobHandler<typeof notifyMentors> = async (ctx, { submissionId, version }) => {
  const submission = await findSubmission(ctx, BigInt(submissionId));
  const learner = submission && (await findReader(ctx, submission.learnerId));
  if (!submission || !learner) return { told: 0 };
  const mentors = await findMentors(ctx, learner.id, submission.lesson.course.id);
  const readers = mentors.length > 0 ? mentors : await findStaff(ctx, 'submission.review', learner.id);
  for (const personId of readers) {
    await notify(ctx, {
      personId,
      type: mentors.length > 0 ? 'submission_sent' : 'submission_unassigned',
      params: { learner: learner.name, assignment: submission.assignment, version },
      href: reviewPath(submission.uuid),
      dedupeKey: `submission-sent:${submissionId}:${version}`,
    });
  }
  return { told: readers.length, assigned: mentors.length };
};
