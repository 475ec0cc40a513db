import { readerOf } from '@/components/admin/reader';
import { Page } from '@/components/patterns/app-shell';
import { EmptyState } from '@/components/patterns/empty-state';
import { PageHeader } from '@/components/patterns/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { AuditEntryDto, AuditPage } from '@/server/domains/audit';
import { AuditDetail } from './audit-detail';
import { AuditList } from './audit-list';

type OwnActivityProps = { ctx: Ctx; labels: { account: string } } & (
  | { page: AuditPage; params: Record<string, string>; entry?: undefined }
  | { entry: AuditEntryDto; page?: undefined }
);

/** What was done with one's own account: the list, or one row of it. */
export async function OwnActivity({ ctx, labels, ...shown }: OwnActivityProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'audit' });
  const reader = readerOf(ctx);
  const path = `/${ctx.locale}/account/activity`;
  const crumbs = [
    { label: labels.account, href: `/${ctx.locale}/account` },
    { label: t('own.title'), ...(shown.entry ? { href: path } : {}) },
  ];
  return (
    <Page>
      <div className="max-w-3xl">
        <div className="mb-3">
          <Breadcrumbs label={t('paging.nav')} items={crumbs} />
        </div>
        {shown.entry ? (
          <AuditDetail entry={shown.entry} reader={reader} />
        ) : (
          <>
            <PageHeader title={t('own.title')} text={t('own.text')} />
            {shown.page.items.length === 0 ? (
              <EmptyState title={t('empty.title')} text={t('empty.text')} />
            ) : (
              <div className="-mx-5">
                <AuditList
                  page={shown.page}
                  reader={reader}
                  path={path}
                  params={shown.params}
                  hrefOf={(row) => `${path}/${row.uuid}`}
                />
              </div>
            )}
          </>
        )}
      </div>
    </Page>
  );
}
