import { Page } from '@/components/patterns/app-shell';
import { EmptyState } from '@/components/patterns/empty-state';
import { PageHeader } from '@/components/patterns/page-header';
import { AppLink } from '@/components/ui/app-link';
import { TabLinks } from '@/components/ui/tab-links';
import { formatDate } from '@/lib/i18n/fill';
import { relativeTime } from '@/lib/i18n/relative-time';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { NoticeDto, NoticeListDto } from '@/server/domains/engagement';
import { MarkAllRead } from './mark-all-read';
import { type NoticeItem, NoticeList, type NoticeListLabels } from './notice-list';

type Props = { ctx: Ctx; list: NoticeListDto; filter: 'current' | 'archived'; before: string | null };

const LABELS = [
  'list',
  'isUnread',
  'actions',
  'markRead',
  'markUnread',
  'archive',
  'restore',
  'snooze',
  'archivedToast',
  'restoredToast',
  'snoozedToast',
  'undo',
  'failed',
] as const satisfies (keyof NoticeListLabels)[];

function toItem(notice: NoticeDto, ctx: Ctx): NoticeItem {
  const { timezone: timeZone, digits } = ctx.actor.preferences;
  const options = { timeZone, digits: digits === 'arab' ? ('arab' as const) : ('latn' as const) };
  return {
    id: notice.id,
    text: notice.text,
    href: notice.href,
    seen: notice.seen,
    read: notice.read,
    archived: notice.archived,
    at: notice.at,
    when: relativeTime(ctx.locale, notice.at, options),
    whenFull: formatDate(ctx.locale, notice.at, { style: 'full', ...options }),
  };
}

/** The page of notices: current ones and those put away, newest first. */
export async function NotificationsView({ ctx, list, filter, before }: Props) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'engagement.page' });
  const labels = Object.fromEntries(LABELS.map((key) => [key, t(key)])) as NoticeListLabels;
  const path = `/${ctx.locale}/notifications`;
  const query = (more: Record<string, string>) => `${path}?${new URLSearchParams(more)}`;
  const archived = filter === 'archived';
  return (
    <Page>
      <PageHeader
        size="large"
        title={t('title')}
        text={archived ? undefined : t('unread', { count: list.unread })}
        actions={
          !archived && list.unread > 0 ? (
            <MarkAllRead labels={{ markAllRead: t('markAllRead'), failed: t('failed') }} />
          ) : undefined
        }
      />
      <TabLinks
        label={t('filterLabel')}
        tabs={[
          { href: path, label: t('current'), current: !archived },
          { href: query({ filter: 'archived' }), label: t('archived'), current: archived },
        ]}
      />
      <div className="mt-4 max-w-3xl">
        {list.notices.length === 0 ? (
          <EmptyState
            title={archived ? t('emptyArchived') : t('emptyTitle')}
            text={archived ? undefined : t('empty')}
          />
        ) : (
          <NoticeList
            key={`${filter}${before}`}
            notices={list.notices.map((one) => toItem(one, ctx))}
            labels={labels}
          />
        )}
        <div className="mt-4 flex gap-4">
          {before && (
            <AppLink className="link" href={archived ? query({ filter }) : path}>
              {t('newest')}
            </AppLink>
          )}
          {list.next && (
            <AppLink className="link" href={query({ ...(archived ? { filter } : {}), before: list.next })}>
              {t('older')}
            </AppLink>
          )}
        </div>
      </div>
    </Page>
  );
}
