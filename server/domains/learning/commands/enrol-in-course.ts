import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { enrolmentPolicy } from '../policy';
import { loadCourseSubject } from '../queries/load-course-subject';
import { enrolInCourseInput } from '../schema';
import { createEnrolment } from './create-enrolment';

/** A learner takes a place in a free, published course; asking twice gives the same place. */
export const enrolInCourse = command(
  'learning.enrol_in_course',
  { access: holders('course.join'), input: enrolInCourseInput },
  async (ctx, input) => {
    const personId = ctx.actor.personId;
    const course = await loadCourseSubject(ctx, input.course, personId);
    ctx.authorize(enrolmentPolicy.join, course.subject);
    const place = await createEnrolment(ctx, { personId, courseId: course.id, source: 'free' });
    return { enrolment: place.uuid, course: course.slug, isNew: place.isNew };
  },
);
