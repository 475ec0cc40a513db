import { readerOf } from '@/components/admin/reader';
import { EmptyState } from '@/components/patterns/empty-state';
import { listHref } from '@/components/patterns/filter-bar';
import { AppLink } from '@/components/ui/app-link';
import { ArrowLeft } from '@/components/ui/icons';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { AuditEntryDto, AuditPage } from '@/server/domains/audit';
import { AuditDetail } from './audit-detail';
import { AuditFilters } from './audit-filters';
import { AuditList } from './audit-list';

type AuditScreenProps = {
  ctx: Ctx;
  page: AuditPage;
  params: Record<string, string>;
  entry?: AuditEntryDto;
};

/** The trail and one of its rows beside it; on narrow screens one of the two. */
export async function AuditScreen({ ctx, page, params, entry }: AuditScreenProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'audit' });
  const reader = readerOf(ctx);
  const path = `/${ctx.locale}/admin/audit`;
  const here = (below: string) => {
    const query = new URLSearchParams(params).toString();
    return `${path}${below}${query ? `?${query}` : ''}`;
  };
  const narrowed = Object.keys(params).some((name) => name !== 'cursor');
  const kind = narrowed ? 'none' : 'empty';
  return (
    <div className="min-h-full lg:grid lg:grid-cols-[24rem_minmax(0,1fr)]">
      <section className={`border-line lg:border-e ${entry ? 'max-lg:hidden' : ''}`} aria-labelledby="trail">
        <div className="px-5 pt-5">
          <h1 id="trail" className="mb-3 text-xl">
            {t('title')}
          </h1>
          <AuditFilters locale={ctx.locale} path={path} params={params} />
        </div>
        {page.items.length === 0 ? (
          <div className="px-5">
            <EmptyState title={t(`${kind}.title`)} text={t(`${kind}.text`)} />
          </div>
        ) : (
          <AuditList
            page={page}
            reader={reader}
            path={path}
            params={params}
            hrefOf={(row) => here(`/${row.uuid}`)}
            current={entry?.uuid}
          />
        )}
      </section>
      <div className={`min-w-0 px-5 py-5 md:px-9 md:py-7 ${entry ? '' : 'max-lg:hidden'}`}>
        {entry ? (
          <>
            <p className="mb-4 lg:hidden">
              <AppLink className="link inline-flex items-center gap-1.5" href={here('')}>
                <ArrowLeft size="s" />
                {t('back')}
              </AppLink>
            </p>
            <AuditDetail
              entry={entry}
              reader={reader}
              requestHref={listHref(path, {}, { request: entry.requestId ?? undefined })}
            />
          </>
        ) : (
          page.items.length > 0 && <EmptyState title={t('choose.title')} text={t('choose.text')} />
        )}
      </div>
    </div>
  );
}
