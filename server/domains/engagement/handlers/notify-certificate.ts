import type { JobHandler } from '@/server/core/jobs';
import { mailNotice } from '../commands/mail-notice';
import { notify } from '../commands/notify';
import { certificateIssuedMail } from '../emails/certificate-issued';
import type { notifyCertificate } from '../jobs';
import { findCourse, findReader, inLanguage } from '../queries/learning-subjects';
import { CERTIFICATES_PATH } from '../rules/links';

/** The learner is told that the certificate is ready, with the number anybody can check. */
export const handler: JobHandler<typeof notifyCertificate> = async (ctx, { certificateId }) => {
  const certificate = await ctx.db.certificate.findFirst({ where: { id: BigInt(certificateId) } });
  const learner = certificate && (await findReader(ctx, certificate.personId));
  const course = certificate && (await findCourse(ctx, certificate.courseId));
  if (!learner || !course) return;
  await notify(ctx, {
    personId: learner.id,
    type: 'certificate_issued',
    params: { course: course.title, number: certificate.number },
    href: CERTIFICATES_PATH,
    dedupeKey: `certificate:${certificateId}`,
  });
  await mailNotice(ctx, 'certificate_issued', {
    reader: learner,
    template: certificateIssuedMail,
    dedupeKey: `certificate:${certificateId}`,
    data: {
      course: inLanguage(course.title, learner.locale),
      number: certificate.number,
      href: `/${learner.locale}${CERTIFICATES_PATH}`,
    },
  });
};
