import { z } from 'zod';
import { defineMail } from '@/server/core/mail';

/** "Your certificate is ready", with its number. */
export const certificateIssuedMail = defineMail({
  name: 'engagement.certificate-issued',
  data: z.strictObject({ course: z.string(), number: z.string(), href: z.string() }),
  build: ({ course, number, href }, { t }) => ({
    subject: t('engagement.mail.certificate.subject', { course }),
    heading: t('engagement.mail.certificate.heading'),
    blocks: [
      { kind: 'text', text: t('engagement.mail.certificate.text', { course }) },
      { kind: 'code', code: number },
      { kind: 'action', label: t('engagement.mail.certificate.action'), href },
      { kind: 'note', text: t('engagement.mail.certificate.note') },
    ],
    why: t('engagement.mail.whyWork'),
  }),
});
