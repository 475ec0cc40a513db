import { z } from 'zod';
import { defineMail, type MailBlock } from '@/server/core/mail';

/** "Your work was approved / returned": the reviewer's words, and the lesson that opened. */
export const submissionReviewedMail = defineMail({
  name: 'engagement.submission-reviewed',
  data: z.strictObject({
    decision: z.enum(['approved', 'returned']),
    learner: z.string(),
    assignment: z.string(),
    reviewer: z.string(),
    comment: z.string(),
    unlocked: z.string().nullable(),
    href: z.string(),
  }),
  build: (data, { t }) => {
    const text = (key: string) =>
      t(`engagement.mail.${data.decision}.${key}`, {
        assignment: data.assignment,
        reviewer: data.reviewer,
        lesson: data.unlocked ?? '',
      });
    const opened = data.decision === 'approved' && data.unlocked !== null;
    const blocks: MailBlock[] = [{ kind: 'text', text: text('text') }];
    if (data.comment.trim() !== '') blocks.push({ kind: 'quote', text: data.comment, by: data.reviewer });
    if (opened) blocks.push({ kind: 'text', text: text('opened') });
    blocks.push({ kind: 'action', label: text(opened ? 'actionOpened' : 'action'), href: data.href });
    return {
      subject: text('subject'),
      preview: opened ? text('opened') : text('text'),
      heading: text('heading'),
      blocks,
      why: t('engagement.mail.whyWork'),
    };
  },
});
