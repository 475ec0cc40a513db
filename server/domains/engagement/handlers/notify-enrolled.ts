import type { JobHandler } from '@/server/core/jobs';
import { mailNotice } from '../commands/mail-notice';
import { notify } from '../commands/notify';
import { enrolledMail } from '../emails/enrolled';
import type { notifyEnrolled } from '../jobs';
import { findCourse, findReader, inLanguage } from '../queries/learning-subjects';
import { DASHBOARD_PATH } from '../rules/links';

/** The learner is told of their place; by mail too when someone else gave it to them. */
export const handler: JobHandler<typeof notifyEnrolled> = async (ctx, { enrolmentId }) => {
  const enrolment = await ctx.db.enrolment.findFirst({ where: { id: BigInt(enrolmentId) } });
  const learner = enrolment && (await findReader(ctx, enrolment.personId));
  const course = enrolment && (await findCourse(ctx, enrolment.courseId));
  if (!learner || !course) return;
  await notify(ctx, {
    personId: learner.id,
    type: 'enrolled',
    params: { course: course.title },
    href: DASHBOARD_PATH,
    dedupeKey: `enrolled:${enrolmentId}`,
  });
  if (enrolment.type !== 'grant') return;
  await mailNotice(ctx, 'enrolled', {
    reader: learner,
    template: enrolledMail,
    dedupeKey: `enrolled:${enrolmentId}`,
    data: { course: inLanguage(course.title, learner.locale), href: `/${learner.locale}${DASHBOARD_PATH}` },
  });
};
