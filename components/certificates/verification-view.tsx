import type { ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { BadgeCheck, Ban, FileQuestionMark, Hourglass, PenLine, TriangleAlert } from '@/components/ui/icons';
import { Time } from '@/components/ui/time';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { Verification } from '@/server/domains/certificates';
import { CheckFile } from './check-file';
import { Facts } from './facts';
import { VerifyForm } from './verify-form';

type Props = { result: Verification | { state: 'too_often'; minutes: number }; typed: string; locale: Locale };
type Words = Awaited<ReturnType<typeof getTranslations>>;

/** What a number is worth, said plainly: valid, revoked, never issued, or copied wrongly. */
export async function VerificationView({ result, typed, locale }: Props) {
  const t = (await getTranslations({ locale, namespace: 'certificates' })) as Words;
  if (result.state === 'valid') return <Valid result={result} t={t} locale={locale} />;
  const number = 'number' in result ? result.number : typed;
  const icons: Record<typeof result.state, ReactNode> = {
    revoked: <Ban size="l" />,
    unknown: <FileQuestionMark size="l" />,
    mistyped: <PenLine size="l" />,
    too_often: <Hourglass size="l" />,
  };
  const values = { minutes: result.state === 'too_often' ? result.minutes : 0 };
  return (
    <div className="pub grid gap-8 py-10 lg:pb-16">
      <Heading
        icon={icons[result.state]}
        tone={result.state === 'revoked' ? 'text-danger-text' : 'text-warn-text'}
        title={t(`verify.${result.state}`)}
        text={t(`verify.${result.state}Text`, values)}
      />
      {result.state === 'revoked' && (
        <Facts
          wide
          items={[
            { term: t('facts.number'), value: <NumberText value={number} /> },
            { term: t('facts.issued'), value: <Time value={result.issuedAt} locale={locale} show="date" /> },
            { term: t('facts.revoked'), value: <Time value={result.revokedAt} locale={locale} show="date" /> },
          ]}
        />
      )}
      {result.state !== 'too_often' && <VerifyForm locale={locale} value={number} />}
    </div>
  );
}

function NumberText({ value }: { value: string }) {
  return (
    <bdi dir="ltr" className="num">
      {value}
    </bdi>
  );
}

function Heading({ icon, tone, title, text }: { icon: ReactNode; tone: string; title: string; text: string }) {
  return (
    <div className="flex items-start gap-3">
      <span className={`mt-1 ${tone}`}>{icon}</span>
      <div className="measure">
        <h1 className="text-2xl">{title}</h1>
        <p className="text-ink-2">{text}</p>
      </div>
    </div>
  );
}

type ValidProps = { result: Extract<Verification, { state: 'valid' }>; t: Words; locale: Locale };

function Valid({ result, t, locale }: ValidProps) {
  const other = locale === 'en' ? 'ar' : 'en';
  const inBoth = (text: { en: string; ar: string }) => (
    <>
      <span className="block">
        <bdi lang={locale}>{text[locale] || text[other]}</bdi>
      </span>
      {text[locale] && text[other] && text[other] !== text[locale] && (
        <span className="block font-normal text-ink-2">
          <bdi lang={other}>{text[other]}</bdi>
        </span>
      )}
    </>
  );
  return (
    <div className="pub grid gap-x-16 gap-y-8 py-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:pb-16">
      <div>
        <Heading
          icon={result.sealHolds ? <BadgeCheck size="l" /> : <TriangleAlert size="l" />}
          tone={result.sealHolds ? 'text-success-text' : 'text-danger-text'}
          title={result.sealHolds ? t('verify.valid') : t('verify.sealBroken')}
          text={result.sealHolds ? t('verify.checkedNow') : t('verify.sealBrokenText')}
        />
        <Facts
          wide
          items={[
            { term: t('facts.learner'), value: inBoth(result.learner) },
            { term: t('facts.course'), value: inBoth(result.course) },
            { term: t('facts.completed'), value: <Time value={result.completedOn} locale={locale} show="date" /> },
            { term: t('facts.number'), value: <NumberText value={result.number} /> },
            { term: t('facts.issued'), value: <Time value={result.issuedAt} locale={locale} show="date" /> },
            { term: t('facts.seal'), value: <NumberText value={result.fingerprint} /> },
          ]}
        />
        {result.isShared && (
          <AppLink className="link" href={`/${locale}/certificates/shared/${result.number}`}>
            {t('verify.seeSheet')}
          </AppLink>
        )}
      </div>
      <aside className="grid content-start gap-6 border-line max-lg:border-t max-lg:pt-6">
        {result.sha256 && (
          <CheckFile
            sha256={result.sha256}
            labels={{
              title: t('file.title'),
              choose: t('file.choose'),
              help: t('file.help'),
              same: t('file.same'),
              different: t('file.different'),
              failed: t('file.failed'),
            }}
          />
        )}
        <p className="text-sm">
          <AppLink className="link" href={`/${locale}/verify`}>
            {t('verify.another')}
          </AppLink>
        </p>
      </aside>
    </div>
  );
}
