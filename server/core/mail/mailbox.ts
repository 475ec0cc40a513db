import { z } from 'zod';
import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import { systemCtx } from '../context';
import { anyone } from '../operations';
import { query } from '../query';

/** A mail in the demo mailbox's list. */
export type DemoMailItem = {
  id: string;
  to: string;
  toName: string | null;
  subject: string;
  at: string;
  state: string;
  locale: string;
};

/** A mail to be read. */
export type DemoMail = DemoMailItem & { html: string; text: string; isBulk: boolean };

type Row = {
  id: bigint;
  uuid: string;
  to_email: string;
  to_name: string | null;
  subject: string;
  created_at: Date;
  state: string;
  locale: string;
};

const toItem = (row: Row): DemoMailItem => ({
  id: row.uuid,
  to: row.to_email,
  toName: row.to_name,
  subject: row.subject,
  at: row.created_at.toISOString(),
  state: row.state,
  locale: row.locale,
});

function demoOnly(): void {
  if (!env().DEMO) throw new AppError('not_found');
}

const OPEN = anyone('the mailbox of a demonstration school is there for everybody who tries it');

/** The mails of the demonstration school, newest first. Missing everywhere else. */
export const listDemoMail = query(
  'mail.list-demo-mail',
  {
    access: OPEN,
    input: z.strictObject({ before: z.uuid().nullish().catch(null) }),
  },
  async (ctx, { before }): Promise<{ mails: DemoMailItem[]; total: number; next: string | null }> => {
    demoOnly();
    const rows = await systemCtx(ctx.org, 'demo-mailbox').sql<Row & { total: number }>`
      select id, uuid, to_email, to_name, subject, created_at, state::text, locale,
        (select count(*)::int from mail_messages c where c.organization_id = ${ctx.org.id}) as total
      from mail_messages where organization_id = ${ctx.org.id} and (${before ?? null}::uuid is null or id < (select b.id from mail_messages b where b.uuid = ${before ?? null}::uuid))
      order by id desc limit 31`;
    const page = rows.slice(0, 30);
    return {
      mails: page.map(toItem),
      total: rows[0]?.total ?? 0,
      next: rows.length > 30 ? (page.at(-1)?.uuid ?? null) : null,
    };
  },
);

/** One mail of the demonstration school. */
export const readDemoMail = query(
  'mail.read-demo-mail',
  { access: OPEN, input: z.strictObject({ id: z.uuid() }) },
  async (ctx, { id }): Promise<DemoMail> => {
    demoOnly();
    const [row] = await systemCtx(ctx.org, 'demo-mailbox').sql<Row & { html: string; text: string; is_bulk: boolean }>`
      select id, uuid, to_email, to_name, subject, created_at, state::text, locale, html, text, is_bulk
      from mail_messages where organization_id = ${ctx.org.id} and uuid = ${id}::uuid`;
    if (!row) throw new AppError('not_found');
    return { ...toItem(row), html: row.html, text: row.text, isBulk: row.is_bulk };
  },
);
