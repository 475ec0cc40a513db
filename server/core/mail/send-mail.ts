import { env } from '@/lib/env/server';
import type { CommandCtx } from '../command';
import { FinalFailure } from '../effects';
import { outside } from '../jobs';
import type { Org } from '../org';
import { sendMail } from './jobs';
import { unsubscribeUrl } from './links';
import { oneLine } from './render';
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
};

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
    idempotencyKey: `mail-${row.uuid}`,
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
export const handler = outside(sendMail, {
  async claim(ctx, { mailId }) {
    const [row] = await ctx.sql<Row>`
      select id, uuid, to_email, to_name, subject, html, text, is_bulk, locale from mail_messages
      where id = ${BigInt(mailId)} and state not in ('sent', 'suppressed') for update`;
    if (!row) return null;
    if (await isSuppressed(ctx, row)) {
      await ctx.sql`update mail_messages set state = 'suppressed' where id = ${row.id}`;
      return null;
    }
    await ctx.sql`update mail_messages set state = 'sending', attempts = attempts + 1 where id = ${row.id}`;
    return outgoing(ctx.org, row);
  },

  async act(mail) {
    const transport = mailTransport();
    try {
      return { provider: transport.name, ...(await transport.send(mail)) };
    } catch (e) {
      if (!(e instanceof MailRefused) || !e.permanent) throw e;
      throw Object.assign(new FinalFailure(e.message), { bounced: e.bounced });
    }
  },

  async mark(ctx, { mailId }, _mail, sent) {
    await ctx.sql`
      update mail_messages set state = 'sent', sent_at = now(), provider = ${sent.provider}, provider_id = ${sent.providerId}, last_error = null
      where id = ${BigInt(mailId)}`;
  },

  async fail(ctx, { mailId }, failure) {
    const [row] = await ctx.sql<{ to_email: string }>`
      update mail_messages set state = ${failure.last ? 'failed' : 'queued'}::mail_state, last_error = ${failure.message.slice(0, 1_000)}
      where id = ${BigInt(mailId)} returning to_email`;
    const bounced = (failure.error as { bounced?: boolean } | undefined)?.bounced === true;
    if (row && bounced)
      await ctx.sql`
        insert into mail_suppressions (organization_id, email, reason) values (${ctx.org.id}, ${row.to_email}, 'bounce')
        on conflict (organization_id, email) do update set reason = 'bounce'`;
  },
});
