import { z } from 'zod';
import { defineMail } from '@/server/core/mail';

/** "Your long answers were read": passed or not, and the lesson that opened. */
export const quizGradedMail = defineMail({
  name: 'engagement.quiz-graded',
  data: z.strictObject({
    outcome: z.enum(['opened', 'passed', 'not_passed']),
    quiz: z.string(),
    lesson: z.string(),
    href: z.string(),
  }),
  build: ({ outcome, quiz, lesson, href }, { t }) => {
    const text = (key: string) => t(`engagement.mail.quizGraded.${key}`, { outcome, quiz, lesson });
    return {
      subject: text('subject'),
      preview: text('text'),
      heading: text('heading'),
      blocks: [
        { kind: 'text', text: text('text') },
        { kind: 'action', label: text('action'), href },
      ],
      why: t('engagement.mail.whyWork'),
    };
  },
});
