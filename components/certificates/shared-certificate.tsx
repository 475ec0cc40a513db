import { Num } from '@/components/ui/bidi';
import { buttonClass } from '@/components/ui/button';
import { BadgeCheck } from '@/components/ui/icons';
import { Time } from '@/components/ui/time';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { SharedCertificateDto } from '@/server/domains/certificates';
import { CertificateSheet } from './certificate-sheet';
import { DownloadLink } from './download-link';
import { Facts } from './facts';

/** A certificate its owner shows to everybody. */
export async function SharedCertificate({
  certificate,
  locale,
}: {
  certificate: SharedCertificateDto;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'certificates' });
  const { sheet, number } = certificate;
  return (
    <div className="pub grid items-start gap-8 py-8 lg:grid-cols-[minmax(0,1fr)_17.5rem] lg:gap-12 lg:pb-16">
      <CertificateSheet sheet={sheet} label={t('sheetLabel', { course: sheet.course[locale] })} />
      <div>
        <div className="flex items-start gap-2.5">
          <span className="text-success-text">
            <BadgeCheck size="l" />
          </span>
          <div>
            <h1 className="text-lg">{t('verify.valid')}</h1>
            <p className="text-sm text-ink-2">{t('verify.checkedNow')}</p>
          </div>
        </div>
        <Facts
          items={[
            { term: t('facts.learner'), value: <bdi>{sheet.learner[locale]}</bdi> },
            { term: t('facts.course'), value: <bdi>{sheet.course[locale]}</bdi> },
            {
              term: t('facts.number'),
              value: <Num>{number}</Num>,
            },
            { term: t('facts.issued'), value: <Time value={certificate.issuedAt} locale={locale} show="date" /> },
            { term: t('facts.downloaded'), value: t('downloads', { count: certificate.downloadCount }) },
          ]}
        />
        <div className="grid gap-2.5">
          <DownloadLink number={number} label={t('download')} />
          <a className={buttonClass({ wide: true })} href={`/${locale}/verify/${number}`}>
            {t('verify.submit')}
          </a>
        </div>
        <p className="mt-5 text-sm text-ink-3">{t('linesMean')}</p>
      </div>
    </div>
  );
}
