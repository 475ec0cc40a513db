import type { JobHandler } from '@/server/core/jobs';
import { notify } from '../commands/notify';
import type { notifyMentorAssigned } from '../jobs';
import { findReader } from '../queries/learning-subjects';
import { DASHBOARD_PATH } from '../rules/links';

/** The learner is told who reads their work from now on. */
export const handler: JobHandler<typeof notifyMentorAssigned> = async (ctx, { assignmentId }) => {
  const assignment = await ctx.db.mentorAssignment.findFirst({ where: { id: BigInt(assignmentId) } });
  const mentor = assignment && (await findReader(ctx, assignment.mentorId));
  if (!mentor) return;
  await notify(ctx, {
    personId: assignment.learnerId,
    type: 'mentor_assigned',
    params: { mentor: mentor.name },
    href: DASHBOARD_PATH,
    dedupeKey: `mentor-assigned:${assignmentId}`,
  });
};
