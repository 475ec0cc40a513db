import { AppError } from '@/lib/errors/app-error';
import { parseCursor, toPage } from '@/lib/paging/cursor';
import { recordAudit } from '@/server/core/audit';
import { type Conditions, conditions, containing } from '@/server/core/conditions';
import { armedSql } from '@/server/core/db';
import { keyset, orFromTheStart } from '@/server/core/keyset';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { ListDto, MailDto, MailRowDto } from '../dto';
import { withoutSecrets } from '../rules/without-secrets';
import { listMailsInput, mailInput } from '../schema';
import { total } from './total.sql';

type Row = {
  uuid: string;
  template: string;
  locale: string;
  to_email: string;
  to_name: string | null;
  subject: string;
  state: MailRowDto['state'];
  attempts: number;
  is_bulk: boolean;
  created_at: Date;
  sent_at: Date | null;
  last_error: string | null;
};

type Details = {
  id: bigint;
  text: string;
  provider: string | null;
  person: string | null;
  delivered_at: Date | null;
  bounced_at: Date | null;
  complained_at: Date | null;
  stopped: MailDto['stopped'];
};

const COLUMNS =
  'm.uuid, m.template, m.locale, m.to_email, m.to_name, m.subject, m.state::text as state, m.attempts, m.is_bulk, m.created_at, m.sent_at, m.last_error';

function mailConditions(search: string | undefined, state: string | undefined): Conditions {
  const c = conditions();
  if (search) {
    const like = containing(search);
    c.add`m.to_email ilike ${like} or m.to_name ilike ${like} or m.subject ilike ${like} or m.template ilike ${like}`;
  }
  if (state) c.add`m.state = ${state}::mail_state`;
  return c;
}

const toRow = (row: Row): MailRowDto => ({
  uuid: row.uuid,
  template: row.template,
  locale: row.locale,
  toEmail: row.to_email,
  toName: row.to_name,
  subject: row.subject,
  state: row.state,
  attempts: row.attempts,
  isBulk: row.is_bulk,
  createdAt: row.created_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  lastError: row.last_error,
});

/** Every mail the school sent or is about to send, newest first. */
export const listMails = query(
  'admin.list-mails',
  { access: holders('operations.read'), input: listMailsInput },
  orFromTheStart(async (ctx, input): Promise<ListDto<MailRowDto>> => {
    const cursor = parseCursor(input.cursor);
    const c = mailConditions(input.search, input.state);
    const order = keyset(c, { cursor, table: 'mail_messages', alias: 'm', key: ['m.id'], descending: true });
    const limit = c.value(input.limit + 1);
    const [rows, count] = await Promise.all([
      armedSql<Row>(
        ctx.arming,
        `select ${COLUMNS} from mail_messages m ${c.where()} order by ${order} limit ${limit}`,
        c.values,
      ),
      total(ctx, 'mail_messages m', mailConditions(input.search, input.state)),
    ]);
    return { ...toPage(rows.map(toRow), cursor, input.limit), total: count };
  }),
);

/** One mail with its text, the secrets of its links left out. Somebody's post: that it was read stands in the trail. */
export const getMail = query(
  'admin.get-mail',
  { access: holders('operations.read'), input: mailInput },
  async (ctx, input): Promise<MailDto> => {
    const [row] = await armedSql<Row & Details>(
      ctx.arming,
      `select m.id, ${COLUMNS}, m.text, m.provider, m.delivered_at, m.bounced_at, m.complained_at, p.uuid as person, s.reason as stopped
       from mail_messages m left join people p on p.id = m.person_id
       left join mail_suppressions s on s.organization_id = m.organization_id and s.email = m.to_email where m.uuid = $1::uuid`,
      [input.mail],
    );
    if (!row) throw new AppError('not_found');
    await recordAudit(ctx, {
      action: 'viewed',
      operation: 'admin.get-mail',
      entityType: 'mail_messages',
      entityId: row.id,
      entityUuid: row.uuid,
    });
    const isStopped = row.stopped !== null && (row.stopped !== 'unsubscribed' || row.is_bulk);
    return {
      ...toRow(row),
      text: withoutSecrets(row.text),
      provider: row.provider,
      person: row.person,
      deliveredAt: row.delivered_at?.toISOString() ?? null,
      bouncedAt: row.bounced_at?.toISOString() ?? null,
      complainedAt: row.complained_at?.toISOString() ?? null,
      stopped: isStopped ? row.stopped : null,
      canSendAgain: !isStopped && ['failed', 'suppressed'].includes(row.state) && ctx.actor.can('operations.retry'),
    };
  },
);
