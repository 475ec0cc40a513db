import { z } from 'zod';
import { defineMail } from '@/server/core/mail';

/** Staff opened an account for a learner: the school, the courses that wait, the mentor, and one button to come in. */
export const welcomeMail = defineMail({
  name: 'learning.welcome',
  data: z.strictObject({
    name: z.string(),
    courses: z.array(z.string()),
    until: z.string().nullable(),
    mentor: z.string().nullable(),
    url: z.string(),
    hours: z.number(),
  }),
  build: ({ name, courses, until, mentor, url, hours }, { t, locale, org }) => {
    const params = { name, school: org.name[locale], hours };
    const text = (part: string, more = {}) => t(`learning.mails.welcome.${part}`, { ...params, ...more });
    const blocks = [
      { kind: 'text' as const, text: text('text') },
      ...(courses.length > 0 ? [{ kind: 'text' as const, text: text('courses', { count: courses.length }) }] : []),
      ...courses.map((course) => ({ kind: 'text' as const, text: `– ${course}` })),
      ...(courses.length > 0 && until ? [{ kind: 'text' as const, text: text('until', { until }) }] : []),
      ...(mentor ? [{ kind: 'text' as const, text: text('mentor', { mentor }) }] : []),
    ];
    return {
      subject: text('subject'),
      heading: text('heading'),
      blocks: [...blocks, { kind: 'action', label: text('action'), href: url }, { kind: 'note', text: text('note') }],
      why: text('why'),
    };
  },
});
