import { z } from 'zod';
import { defineMail } from '@/server/core/mail';

const linkData = z.strictObject({ name: z.string(), url: z.string(), hours: z.number() });

function linkMail(name: string, key: 'verify' | 'reset' | 'invite' | 'change') {
  return defineMail({
    name,
    data: linkData,
    build: (data, { t, locale, org }) => {
      const params = { name: data.name, school: org.name[locale], hours: data.hours };
      const text = (part: string) => t(`identity.mails.${key}.${part}`, params);
      return {
        subject: text('subject'),
        heading: text('heading'),
        blocks: [
          { kind: 'text', text: text('text') },
          { kind: 'action', label: text('action'), href: data.url },
          { kind: 'note', text: text('note') },
        ],
        why: text('why'),
      };
    },
  });
}

/** Confirms an address. */
export const verifyEmailMail = linkMail('identity.verify-email', 'verify');
/** Lets somebody choose a new password. */
export const resetPasswordMail = linkMail('identity.reset-password', 'reset');
/** Staff opened an account; its owner chooses the password. */
export const inviteMail = linkMail('identity.invite', 'invite');
/** Confirms a new address. */
export const changeEmailMail = linkMail('identity.change-email', 'change');

/** Tells the present address that another one is to replace it. */
export const emailChangingMail = defineMail({
  name: 'identity.email-changing',
  data: z.strictObject({ name: z.string(), email: z.string() }),
  build: (data, { t, locale, org }) => {
    const text = (part: string) =>
      t(`identity.mails.changing.${part}`, { name: data.name, email: data.email, school: org.name[locale] });
    return {
      subject: text('subject'),
      heading: text('heading'),
      blocks: [
        { kind: 'text', text: text('text') },
        { kind: 'note', text: text('note') },
      ],
      why: text('why'),
    };
  },
});

/** Somebody tried to sign up with an address that has an account; says so to its owner only. */
export const accountExistsMail = defineMail({
  name: 'identity.account-exists',
  data: z.strictObject({ name: z.string() }),
  build: (data, { t, locale, org }) => {
    const text = (part: string) => t(`identity.mails.exists.${part}`, { name: data.name, school: org.name[locale] });
    return {
      subject: text('subject'),
      heading: text('heading'),
      blocks: [
        { kind: 'text', text: text('text') },
        { kind: 'action', label: text('action'), href: `/${locale}/sign-in` },
      ],
      why: text('why'),
    };
  },
});
