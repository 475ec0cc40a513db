import { env } from '@/lib/env/server';
import type { CommandCtx } from '../command';
import { FinalFailure, RetryLater } from '../effects';
import { type OutsideHandler, outside } from '../jobs';
import type { Org } from '../org';
import { sendMail } from './jobs';
import { unsubscribeUrl } from './links';
import { oneLine } from './render';
import { suppress } from './suppress';
import { mailTransport } from './transports';
import { MailRefused, type OutgoingMail } from './transports/port';

type Row = {
  id: bigint;
  uuid: string;
  to_email: string;
  to_name: string | null;
  subject: string;
  html: string;
  text: string;
  is_bulk: boolean;
  locale: string;
  resends: number;
  created_at: Date;
};

/** What is to be sent, and since when it has been tried. */
type Claimed = { mail: OutgoingMail; since: number };

// A link in a mail is of no use to anybody days later.
const TOO_LATE_MS = 3 * 24 * 3_600_000;

/** The sender: the school's name in front of the configured address. */
function sender(org: Org, locale: string): OutgoingMail['from'] {
  const match = /^(?:(.*?)\s*)?<?([^<>\s]+@[^<>\s]+)>?$/.exec(env().MAIL_FROM.trim());
  const address = match?.[2] ?? 'no-reply@localhost';
  return { name: oneLine(org.name[locale === 'ar' ? 'ar' : 'en']).replaceAll('"', ''), address };
}

function outgoing(org: Org, row: Row): OutgoingMail {
  const from = sender(org, row.locale);
  const headers: Record<string, string> = row.is_bulk
    ? {
        'List-Unsubscribe': `<${unsubscribeUrl(org, row.to_email)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }
    : {};
  return {
    from,
    to: { name: row.to_name, address: row.to_email },
    subject: row.subject,
    html: row.html,
    text: row.text,
    messageId: `<${row.uuid}@${from.address.split('@')[1]}>`,
    idempotencyKey: `mail-${row.uuid}${row.resends > 0 ? `-${row.resends}` : ''}`,
    mail: row.uuid,
    headers,
  };
}

/** Whether the address takes this mail: bounces and complaints stop everything, an unsubscription only bulk mail. */
async function isSuppressed(ctx: CommandCtx, row: Row): Promise<boolean> {
  const rows = await ctx.sql<{ reason: string }>`
    select reason from mail_suppressions where organization_id = ${ctx.org.id} and email = ${row.to_email}`;
  return rows.some((r) => r.reason !== 'unsubscribed' || row.is_bulk);
}

/** Sends one mail: claim → hand over under a stable key → mark as sent. */
export const steps: OutsideHandler<
  Pick<typeof sendMail, 'input'>,
  Claimed,
  { provider: string; providerId: string | null }
> = {
  async claim(ctx, { mailId }) {
    const [row] = await ctx.sql<Row>`
      select id, uuid, to_email, to_name, subject, html, text, is_bulk, locale, resends, created_at from mail_messages
      where id = ${BigInt(mailId)} and state not in ('sent', 'suppressed') for update`;
    if (!row) return null;
    if (await isSuppressed(ctx, row)) {
      await ctx.sql`update mail_messages set state = 'suppressed' where id = ${row.id}`;
      return null;
    }
    await ctx.sql`update mail_messages set state = 'sending', attempts = attempts + 1 where id = ${row.id}`;
    return { mail: outgoing(ctx.org, row), since: row.resends > 0 ? Date.now() : row.created_at.getTime() };
  },

  async act({ mail, since }) {
    const transport = mailTransport();
    try {
      return { provider: transport.name, ...(await transport.send(mail)) };
    } catch (e) {
      if (!(e instanceof MailRefused)) throw e;
      if (e.permanent) throw Object.assign(new FinalFailure(e.message), { bounced: e.bounced });
      if (e.retryAfterMs === null) throw e;
      if (Date.now() - since > TOO_LATE_MS) throw new FinalFailure(`${e.message} (for three days)`);
      throw new RetryLater(e.message, e.retryAfterMs);
    }
  },

  // What the vendor told meanwhile stands: a bounce can be here before the answer to the sending is.
  async mark(ctx, { mailId }, _mail, sent) {
    await ctx.sql`
      update mail_messages set sent_at = now(), provider = ${sent.provider}, provider_id = ${sent.providerId},
        state = case when bounced_at is null and state <> 'suppressed' then 'sent' else state end,
        last_error = case when bounced_at is null and complained_at is null and state <> 'suppressed' then null else last_error end
      where id = ${BigInt(mailId)}`;
  },

  async fail(ctx, { mailId }, failure) {
    const [row] = await ctx.sql<{ to_email: string }>`
      update mail_messages set state = ${failure.last ? 'failed' : 'queued'}::mail_state, last_error = ${failure.message.slice(0, 1_000)}
      where id = ${BigInt(mailId)} returning to_email`;
    const bounced = (failure.error as { bounced?: boolean } | undefined)?.bounced === true;
    if (!row || !bounced) return;
    await ctx.sql`update mail_messages set bounced_at = now() where id = ${BigInt(mailId)}`;
    await suppress(ctx, row.to_email, 'bounce');
  },
};

/** Sends a mail that somebody waits for. */
export const handler = outside(sendMail, steps);
