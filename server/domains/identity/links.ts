import { AppError } from '@/lib/errors/app-error';
import { isLocale } from '@/lib/i18n/locales';
import type { CommandCtx } from '@/server/core/command';
import { queueMail } from '@/server/core/mail';
import {
  accountExistsMail,
  changeEmailMail,
  emailChangingMail,
  inviteMail,
  resetPasswordMail,
  verifyEmailMail,
} from './emails/links';
import { hashLinkToken, LINK_HOURS, makeLinkToken } from './rules/link-token';

/** Who gets a link. */
export type Recipient = {
  id: bigint;
  uuid: string;
  email: string;
  nameEn: string | null;
  nameAr: string | null;
  locale: string;
};
type LinkPurpose = keyof typeof LINK_HOURS;

const PAGES: Record<LinkPurpose, string> = {
  verify_email: 'verify-email',
  reset_password: 'reset-password',
  invite: 'accept-invitation',
  change_email: 'verify-email',
};

const MAILS = {
  verify_email: verifyEmailMail,
  reset_password: resetPasswordMail,
  invite: inviteMail,
  change_email: changeEmailMail,
};

/** A link that was made: where it leads, how long it is good, and a name under which one mail carries it. */
export type IssuedLink = { url: string; hours: number; dedupeKey: string };

/** A person's name in the language they read; the address when nobody wrote a name. */
export function recipientOf(ctx: CommandCtx, person: Recipient) {
  const locale = isLocale(person.locale) ? person.locale : ctx.org.defaultLocale;
  const name = (locale === 'ar' ? person.nameAr || person.nameEn : person.nameEn || person.nameAr) || person.email;
  return { locale, name, to: { email: person.email, name, personId: person.id } };
}

/** Makes a single-use link; earlier links of the same purpose stop working. Only its hash is kept. */
export async function issueLink(
  ctx: CommandCtx,
  person: Recipient,
  purpose: LinkPurpose,
  payload: Record<string, string> = {},
): Promise<IssuedLink> {
  const { token, tokenHash } = makeLinkToken();
  await withdrawLinks(ctx, person.id, [purpose]);
  await ctx.db.identityToken.create({
    data: {
      organizationId: ctx.org.id,
      personId: person.id,
      purpose,
      tokenHash,
      payload,
      expiresAt: new Date(ctx.now().getTime() + LINK_HOURS[purpose] * 3_600_000),
    },
  });
  const { locale } = recipientOf(ctx, person);
  return {
    url: `/${locale}/${PAGES[purpose]}?token=${token}`,
    hours: LINK_HOURS[purpose],
    dedupeKey: `${purpose}:${tokenHash.slice(0, 32)}`,
  };
}

/** The link with which an invited person chooses a password; for the mail of another domain. */
export function issueInvitation(ctx: CommandCtx, person: Recipient): Promise<IssuedLink> {
  return issueLink(ctx, person, 'invite');
}

/** Ends a person's unused links of these purposes. */
export async function withdrawLinks(ctx: CommandCtx, personId: bigint, purposes: LinkPurpose[]): Promise<void> {
  await ctx.db.identityToken.updateMany({
    where: { personId, purpose: { in: purposes }, usedAt: null },
    data: { usedAt: ctx.now() },
  });
}

/** Mails a single-use link; earlier links of the same purpose stop working. `account_exists` mails no secret, only the way to sign in. With `next`, the link leads there. */
export async function sendLink(
  ctx: CommandCtx,
  person: Recipient,
  purpose: LinkPurpose | 'account_exists',
  next: string | null = null,
): Promise<void> {
  const { locale, name, to } = recipientOf(ctx, person);
  if (purpose === 'account_exists') {
    const dedupeKey = `account-exists:${person.uuid}:${ctx.requestId}`;
    await queueMail(ctx, { to, template: accountExistsMail, locale, data: { name }, dedupeKey });
    return;
  }
  const { url, hours, dedupeKey } = await issueLink(ctx, person, purpose);
  const data = { name, url: next ? `${url}&next=${encodeURIComponent(next)}` : url, hours };
  await queueMail(ctx, { to, template: MAILS[purpose], locale, data, dedupeKey });
}

/** Mails a link to a new address, and word of it without a secret to the present one. */
export async function sendEmailChange(ctx: CommandCtx, person: Recipient, email: string): Promise<void> {
  const { locale, name, to } = recipientOf(ctx, person);
  const { url, hours, dedupeKey } = await issueLink(ctx, person, 'change_email', { email });
  await queueMail(ctx, {
    to: { ...to, email },
    template: changeEmailMail,
    locale,
    data: { name, url, hours },
    dedupeKey,
  });
  await queueMail(ctx, {
    to,
    template: emailChangingMail,
    locale,
    data: { name, email },
    dedupeKey: `${dedupeKey}:notice`,
  });
}

/** Uses a link once. Unknown, used and expired links each explain themselves. */
export async function consumeLink(ctx: CommandCtx, token: string, purposes: LinkPurpose[]) {
  const row = await ctx.db.identityToken.findUnique({
    where: { tokenHash: hashLinkToken(token) },
    select: { id: true, personId: true, purpose: true, expiresAt: true, usedAt: true, payload: true },
  });
  if (!row || !purposes.includes(row.purpose)) throw new AppError('not_found', { reason: 'identity.link_unknown' });
  if (row.usedAt) throw new AppError('gone', { reason: 'identity.link_used' });
  if (row.expiresAt <= ctx.now()) throw new AppError('gone', { reason: 'identity.link_expired' });
  const used = await ctx.db.identityToken.updateMany({
    where: { id: row.id, usedAt: null },
    data: { usedAt: ctx.now() },
  });
  if (used.count === 0) throw new AppError('gone', { reason: 'identity.link_used' });
  return row;
}
