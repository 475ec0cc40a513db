import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { CommandCtx } from '../command';
import { mailQueued } from './events';
import { unsubscribeUrl } from './links';
import { oneLine, renderMail } from './render';
import type { MailTemplate } from './template';

/** Who gets a mail. */
export type MailRecipient = { email: string; name?: string | null | undefined; personId?: bigint | null | undefined };

/** A mail to be written. `dedupeKey` names it within the organisation: the same key never makes a second mail. */
export type MailOrder<Schema extends z.ZodType> = {
  to: MailRecipient;
  template: MailTemplate<Schema>;
  locale: Locale;
  data: z.input<Schema>;
  dedupeKey: string;
  /** Not about something the reader did or waits for: leaves at 14:00 UTC and can be unsubscribed. */
  bulk?: boolean;
};

const address = z.email().max(254);

/**
 * Writes a mail in this transaction; the worker sends it afterwards. Returns its key, or null when one with this
 * dedupe key exists. An address or name that could smuggle in a header is refused or flattened.
 */
export async function queueMail<Schema extends z.ZodType>(
  ctx: CommandCtx,
  order: MailOrder<Schema>,
): Promise<bigint | null> {
  const to = address.safeParse(order.to.email.trim().toLowerCase());
  if (!to.success) throw new AppError('validation', { fields: [{ path: 'email', key: 'email' }] });
  const { locale, template } = order;
  const bulk = order.bulk ?? false;
  const t = translator(locale);
  const content = template.build(template.data.parse(order.data), { t, locale, org: ctx.org });
  const unsubscribe = bulk ? unsubscribeUrl(ctx.org, to.data) : null;
  const mail = renderMail(content, { org: ctx.org, locale, t, unsubscribe });
  const name = order.to.name ? oneLine(order.to.name).slice(0, 120) : null;
  const [row] = await ctx.sql<{ id: bigint }>`
    insert into mail_messages (organization_id, template, locale, to_email, to_name, subject, html, text, is_bulk, dedupe_key, person_id)
    values (${ctx.org.id}, ${template.name}, ${locale}, ${to.data}, ${name}, ${mail.subject}, ${mail.html}, ${mail.text}, ${bulk},
      ${order.dedupeKey}, ${order.to.personId ?? null})
    on conflict (organization_id, dedupe_key) do nothing returning id`;
  if (!row) return null;
  if (!bulk) ctx.announce(mailQueued, { mailId: String(row.id) });
  return row.id;
}
