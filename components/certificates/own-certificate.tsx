import { Num } from '@/components/ui/bidi';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { BadgeCheck, Ban } from '@/components/ui/icons';
import { Time } from '@/components/ui/time';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { CertificatePageDto } from '@/server/domains/certificates';
import { CertificateSheet } from './certificate-sheet';
import { DownloadLink } from './download-link';
import { Facts } from './facts';
import { ShareControls } from './share-controls';

/** One of one's own certificates: the sheet, what it is worth, and whether others see it. */
export async function OwnCertificate({
  certificate,
  locale,
  shareUrl,
}: {
  certificate: CertificatePageDto;
  locale: Locale;
  shareUrl: string;
}) {
  const t = await getTranslations({ locale, namespace: 'certificates' });
  const { sheet, number, revokedAt } = certificate;
  const title = sheet.course[locale];
  return (
    <div className="page max-w-[80rem]">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ label: t('list.title'), href: `/${locale}/certificates` }, { label: title }]}
      />
      <div className="mt-4 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_17.5rem] xl:gap-12">
        <CertificateSheet sheet={sheet} label={t('sheetLabel', { course: title })} revoked={revokedAt !== null} />
        <div>
          <div className="flex items-start gap-2.5">
            <span className={revokedAt ? 'text-danger-text' : 'text-success-text'}>
              {revokedAt ? <Ban size="l" /> : <BadgeCheck size="l" />}
            </span>
            <div>
              <h1 className="text-lg" dir="auto">
                {title}
              </h1>
              <p className="text-sm text-ink-2">{revokedAt ? t('own.revoked') : t('own.valid')}</p>
            </div>
          </div>
          <Facts
            items={[
              {
                term: t('facts.number'),
                value: <Num>{number}</Num>,
              },
              { term: t('facts.issued'), value: <Time value={certificate.issuedAt} locale={locale} show="date" /> },
              { term: t('facts.downloaded'), value: t('downloads', { count: certificate.downloadCount }) },
            ]}
          />
          {!revokedAt && (
            <div className="grid gap-5">
              <DownloadLink number={number} label={t('download')} />
              <ShareControls
                certificate={certificate.uuid}
                isShared={certificate.isShared}
                url={shareUrl}
                labels={{
                  share: t('share.label'),
                  help: t('share.help'),
                  link: t('share.link'),
                  copy: t('share.copy'),
                  copied: t('share.copied'),
                  failed: t('share.failed'),
                }}
              />
            </div>
          )}
          <p className="mt-5 text-sm text-ink-3">{t('linesMean')}</p>
          <p className="mt-3 text-sm">
            <a className="link" href={`/${locale}/verify/${number}`}>
              {t('own.verify')}
            </a>
          </p>
        </div>
      </div>
    </div>
  );
}
