import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { mentoringPolicy } from '../policy';
import { endMentoringInput } from '../schema';

/** Ends a mentor's work with a learner: from the next moment on the learner looks missing to the mentor. */
export const endMentoring = command(
  'mentorship.mentor.end',
  { access: holders('mentor.assign'), input: endMentoringInput },
  async (ctx, input) => {
    const assignment = await ctx.db.mentorAssignment.findFirst({ where: { uuid: input.assignment } });
    if (!assignment) throw new AppError('not_found');
    ctx.authorize(mentoringPolicy.end, {
      mentorId: assignment.mentorId,
      learnerId: assignment.learnerId,
      isMentor: true,
    });
    await ctx.db.mentorAssignment.updateMany({
      where: { id: assignment.id, endedAt: null },
      data: { endedAt: ctx.now() },
    });
    return { assignment: assignment.uuid };
  },
);
