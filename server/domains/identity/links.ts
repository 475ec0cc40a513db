import { AppError } from '@/lib/errors/app-error';
import { isLocale } from '@/lib/i18n/locales';
import type { CommandCtx } from '@/server/core/command';
import { queueMail } from '@/server/core/mail';
import { accountExistsMail, inviteMail, resetPasswordMail, verifyEmailMail } from './emails/links';
import { hashLinkToken, LINK_HOURS, makeLinkToken } from './rules/link-token';

type Recipient = {
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
  change_email: verifyEmailMail,
};

/** Mails a single-use link; earlier links of the same purpose stop working. `account_exists` mails no secret, only the way to sign in. */
export async function sendLink(
  ctx: CommandCtx,
  person: Recipient,
  purpose: LinkPurpose | 'account_exists',
): Promise<void> {
  const locale = isLocale(person.locale) ? person.locale : ctx.org.defaultLocale;
  const name = (locale === 'ar' ? (person.nameAr ?? person.nameEn) : (person.nameEn ?? person.nameAr)) ?? person.email;
  const to = { email: person.email, name, personId: person.id };
  if (purpose === 'account_exists') {
    await queueMail(ctx, {
      to,
      template: accountExistsMail,
      locale,
      data: { name },
      dedupeKey: `account-exists:${person.uuid}:${ctx.requestId}`,
    });
    return;
  }
  const { token, tokenHash } = makeLinkToken();
  await ctx.db.identityToken.updateMany({
    where: { personId: person.id, purpose, usedAt: null },
    data: { usedAt: ctx.now() },
  });
  await ctx.db.identityToken.create({
    data: {
      organizationId: ctx.org.id,
      personId: person.id,
      purpose,
      tokenHash,
      expiresAt: new Date(ctx.now().getTime() + LINK_HOURS[purpose] * 3_600_000),
    },
  });
  const url = `/${locale}/${PAGES[purpose]}?token=${token}`;
  await queueMail(ctx, {
    to,
    template: MAILS[purpose],
    locale,
    data: { name, url, hours: LINK_HOURS[purpose] },
    dedupeKey: `${purpose}:${tokenHash.slice(0, 32)}`,
  });
}

/** Uses a link once. Unknown, used and expired links each explain themselves. */
export async function consumeLink(ctx: CommandCtx, token: string, purposes: LinkPurpose[]) {
  const row = await ctx.db.identityToken.findUnique({
    where: { tokenHash: hashLinkToken(token) },
    select: { id: true, personId: true, purpose: true, expiresAt: true, usedAt: true },
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
