import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { mentorAssigned } from '../events';
import { mentoringPolicy } from '../policy';
import { assignMentorInput } from '../schema';

/** Gives a learner a mentor; the one before ends in the same place. Twice is once. */
export const assignMentor = command(
  'mentorship.mentor.assign',
  { access: holders('mentor.assign'), input: assignMentorInput },
  async (ctx, input) => {
    const people = await ctx.db.person.findMany({
      where: { uuid: { in: [input.learner, input.mentor] } },
      select: { id: true, uuid: true, personRole_person: { select: { role: { select: { code: true } } } } },
    });
    const learner = people.find((person) => person.uuid === input.learner);
    const mentor = people.find((person) => person.uuid === input.mentor);
    const course =
      input.course === null
        ? null
        : await ctx.db.course.findFirst({ where: { slug: input.course }, select: { id: true } });
    if (!learner || !mentor || (input.course !== null && !course)) throw new AppError('not_found');
    ctx.authorize(mentoringPolicy.assign, {
      mentorId: mentor.id,
      learnerId: learner.id,
      isMentor: mentor.personRole_person.some(({ role }) => role.code === 'mentor'),
    });
    // Two people may assign at once: the learner's row is the place where they queue.
    await ctx.sql`select id from people where id = ${learner.id} for no key update`;
    const place = { learnerId: learner.id, courseId: course?.id ?? null, endedAt: null };
    const same = await ctx.db.mentorAssignment.findFirst({ where: { ...place, mentorId: mentor.id } });
    if (same) return { assignment: same.uuid };
    await ctx.db.mentorAssignment.updateMany({ where: place, data: { endedAt: ctx.now() } });
    const created = await ctx.db.mentorAssignment.create({
      data: {
        organizationId: ctx.org.id,
        learnerId: learner.id,
        mentorId: mentor.id,
        courseId: course?.id ?? null,
        startedAt: ctx.now(),
      },
      select: { id: true, uuid: true },
    });
    ctx.announce(mentorAssigned, { assignmentId: String(created.id) });
    return { assignment: created.uuid };
  },
);
