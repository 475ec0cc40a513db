import type { CSSProperties } from 'react';
import { readerOf } from '@/components/admin/reader';
import { EmptyState } from '@/components/patterns/empty-state';
import { PageHeader } from '@/components/patterns/page-header';
import { Pages } from '@/components/patterns/paging';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { Ban, Share2 } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { Time } from '@/components/ui/time';
import { getTranslations } from '@/lib/i18n/server';
import type { Counted } from '@/lib/paging/cursor';
import type { Ctx } from '@/server/core/context';
import type { CertificateDto } from '@/server/domains/certificates';

/** One's own certificates, each beside the lines of its course, a page at a time. */
export async function CertificateList({ certificates, ctx }: { certificates: Counted<CertificateDto>; ctx: Ctx }) {
  const { locale } = ctx;
  const t = await getTranslations({ locale, namespace: 'certificates' });
  return (
    <div className="page max-w-[60rem]">
      <PageHeader title={t('list.title')} count={certificates.total.count} text={t('list.text')} />
      {certificates.items.length === 0 ? (
        <EmptyState
          title={t('list.emptyTitle')}
          text={t('list.emptyText')}
          action={
            <LinkButton variant="primary" href={`/${locale}/my-courses`}>
              {t('list.toCourses')}
            </LinkButton>
          }
        />
      ) : (
        <ul className="border-t border-line">
          {certificates.items.map((one) => (
            <li
              key={one.uuid}
              className="relative grid items-center gap-x-6 gap-y-2 border-b border-line py-4 md:grid-cols-[7rem_minmax(0,1fr)_auto]"
            >
              <Lines lines={one.lines} />
              <div className="min-w-0">
                <AppLink
                  href={`/${locale}/certificates/${one.number}`}
                  className="font-semibold after:absolute after:inset-0"
                >
                  <bdi>{one.course[locale] || one.course[locale === 'en' ? 'ar' : 'en']}</bdi>
                </AppLink>
                <p className="text-sm text-ink-2">
                  <Time value={one.completedOn} locale={locale} show="date" />
                  <span aria-hidden="true"> · </span>
                  <bdi dir="ltr" className="num">
                    {one.number}
                  </bdi>
                </p>
              </div>
              <div className="flex gap-2">
                {one.revokedAt && (
                  <Badge tone="danger" icon={<Ban />}>
                    {t('state.revoked')}
                  </Badge>
                )}
                {one.isShared && (
                  <Badge tone="brand" icon={<Share2 />}>
                    {t('state.shared')}
                  </Badge>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pages list={certificates} reader={readerOf(ctx)} path={`/${locale}/certificates`} />
    </div>
  );
}

function Lines({ lines }: Pick<CertificateDto, 'lines'>) {
  return (
    <div aria-hidden="true" className="hidden content-center gap-[3px] border-s border-mark-line ps-2.5 md:grid">
      {lines.map((line, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are the lessons in their order
          key={index}
          className="block h-[3px] w-(--w) rounded-line bg-brand"
          style={{ '--w': `${(line.share * 100).toFixed(0)}%` } as CSSProperties}
        />
      ))}
    </div>
  );
}
