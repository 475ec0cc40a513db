import { registerFileAccess } from '@/server/domains/media';
import { submissionPolicy } from './submissions/policy';
import { loadSubmission } from './submissions/queries/load-submission';

/** Handed-in files are for the learner, the assigned mentor, the instructors of the course and staff. */
registerFileAccess('submission_version', async (ctx, versionId) => {
  const version = await ctx.db.submissionVersion.findFirst({
    where: { id: versionId },
    select: { submission: { select: { uuid: true } } },
  });
  if (!version) return false;
  const row = await loadSubmission(ctx, version.submission.uuid);
  const subject = { personId: row.person_id, assigned: row.assigned, teaches: row.teaches };
  return submissionPolicy.read(ctx.actor, subject) === true;
});
