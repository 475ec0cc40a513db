import { z } from 'zod';
import { defineMail } from '@/server/core/mail';

/** "Work was handed in": to the mentor, or to staff who may review for anybody when the learner has none. */
export const submissionReceivedMail = defineMail({
  name: 'engagement.submission-received',
  data: z.strictObject({
    learner: z.string(),
    assignment: z.string(),
    version: z.number().int(),
    assigned: z.boolean(),
    href: z.string(),
  }),
  build: ({ learner, assignment, version, assigned, href }, { t, locale, org }) => {
    const text = (key: string) => t(`engagement.mail.received.${key}`, { learner, assignment, version });
    return {
      subject: text('subject'),
      heading: text('heading'),
      blocks: [
        { kind: 'text', text: text(assigned ? 'text' : 'textUnassigned') },
        { kind: 'action', label: text('action'), href },
      ],
      why: t('engagement.mail.whyReview', { school: org.name[locale] }),
    };
  },
});
