import type { Column } from '@/components/patterns/data-table';
import { AppLink } from '@/components/ui/app-link';
import { Time } from '@/components/ui/time';
import { formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { ListDto, MailRowDto } from '@/server/domains/admin';
import { ListPage } from './list-page';
import { MailState } from './mail-state';
import { readerOf } from './reader';

type MailListProps = { ctx: Ctx; list: ListDto<MailRowDto>; params: Record<string, string> };
const STATES = ['queued', 'sending', 'sent', 'failed', 'suppressed'] as const;

/** Every mail of the school with what became of it. */
export async function MailList({ ctx, list, params }: MailListProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const reader = readerOf(ctx);
  const { locale, timeZone, digits } = reader;
  const path = `/${locale}/admin/mails`;
  const columns: Column<MailRowDto>[] = [
    {
      key: 'subject',
      header: t('mails.columns.subject'),
      main: true,
      cell: (mail) => (
        <span className="block min-w-0">
          <AppLink href={`${path}/${mail.uuid}`} className="dt-link font-medium">
            <bdi>{mail.subject || t('mails.erased')}</bdi>
          </AppLink>
          {mail.lastError && (
            <bdi dir="ltr" className="block text-sm break-words text-danger-text">
              {mail.lastError.slice(0, 200)}
            </bdi>
          )}
        </span>
      ),
    },
    {
      key: 'to',
      header: t('mails.columns.to'),
      cell: (mail) => (
        <span className="flex flex-wrap items-baseline gap-x-2">
          {mail.toName && <bdi>{mail.toName}</bdi>}
          <bdi dir="ltr" className="text-sm break-all text-ink-3">
            {mail.toEmail}
          </bdi>
        </span>
      ),
    },
    {
      key: 'state',
      header: t('mails.columns.state'),
      cell: (mail) => <MailState state={mail.state} locale={locale} />,
    },
    {
      key: 'attempts',
      header: t('mails.columns.attempts'),
      numeric: true,
      hideBelow: 'lg',
      cell: (mail) => formatNumber(locale, mail.attempts, { digits }),
    },
    {
      key: 'created',
      header: t('mails.columns.created'),
      cell: (mail) => <Time value={mail.createdAt} locale={locale} timeZone={timeZone} digits={digits} />,
    },
  ];
  return (
    <ListPage
      words="mails"
      reader={reader}
      path={path}
      params={params}
      list={list}
      columns={columns}
      rowKey={(mail) => mail.uuid}
      filters={[
        {
          name: 'state',
          label: t('filter.state'),
          options: STATES.map((value) => ({ value, label: t(`mails.state.${value}`) })),
        },
      ]}
    />
  );
}
