import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { enrolmentPolicy } from '../policy';
import { loadCourseSubject } from '../queries/load-course-subject';
import { enrolLearnerInput } from '../schema';
import { createEnrolment } from './create-enrolment';

/** Staff give a person a place in a course, private ones included, for good or until a date. */
export const enrolLearner = command(
  'learning.enrol_learner',
  { access: holders('enrolment.create'), input: enrolLearnerInput },
  async (ctx, input) => {
    const person = await ctx.db.person.findFirst({ where: { uuid: input.person }, select: { id: true } });
    if (!person) throw new AppError('not_found');
    const course = await loadCourseSubject(ctx, input.course, person.id);
    ctx.authorize(enrolmentPolicy.grant, course.subject);
    const place = await createEnrolment(ctx, {
      personId: person.id,
      courseId: course.id,
      source: input.source,
      endsAt: input.endsAt ? new Date(input.endsAt) : null,
      note: input.note ?? null,
    });
    return { enrolment: place.uuid, course: course.slug, isNew: place.isNew };
  },
);
