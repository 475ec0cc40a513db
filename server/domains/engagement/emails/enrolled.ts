import { z } from 'zod';
import { defineMail } from '@/server/core/mail';

/** "You have a place in a course", when staff gave it. */
export const enrolledMail = defineMail({
  name: 'engagement.enrolled',
  data: z.strictObject({ course: z.string(), href: z.string() }),
  build: ({ course, href }, { t, locale, org }) => ({
    subject: t('engagement.mail.enrolled.subject', { course }),
    heading: t('engagement.mail.enrolled.heading', { course }),
    blocks: [
      { kind: 'text', text: t('engagement.mail.enrolled.text', { school: org.name[locale] }) },
      { kind: 'action', label: t('engagement.mail.enrolled.action'), href },
    ],
    why: t('engagement.mail.whyAccount', { school: org.name[locale] }),
  }),
});
