import type { ReactNode } from 'react';
import { readerOf } from '@/components/admin/reader';
import { OwnDocuments } from '@/components/media/documents';
import { Page } from '@/components/patterns/app-shell';
import { PageHeader } from '@/components/patterns/page-header';
import { formLabels } from '@/components/shell/form-labels';
import { AppLink } from '@/components/ui/app-link';
import { buttonClass } from '@/components/ui/button';
import { Download } from '@/components/ui/icons';
import { formatDate } from '@/lib/i18n/fill';
import { relativeTime } from '@/lib/i18n/relative-time';
import { getTranslations } from '@/lib/i18n/server';
import { homePathFor } from '@/lib/navigation/home-path';
import type { Ctx } from '@/server/core/context';
import type { getProfile, SessionDto } from '@/server/domains/identity';
import type { DocumentsDto } from '@/server/domains/media';
import { AccountPasswordForm } from './account-password-form';
import { AccountProfileForm } from './account-profile-form';
import { AccountSessions } from './account-sessions';
import { studentChoices, studentLabels, zoneChoices } from './student-labels';

type Profile = Awaited<ReturnType<typeof getProfile>>;

const block = (title: string, text: string | null, children: ReactNode) => (
  <section className="border-t border-line py-7 first:border-t-0 first:pt-2">
    <h2 className="text-lg">{title}</h2>
    {text && <p className="mb-4 text-ink-2">{text}</p>}
    {children}
  </section>
);

/** For whom this is the first page: nothing waits elsewhere, and two things can be done. */
async function Welcome({ ctx: { locale, org } }: { ctx: Ctx }) {
  const t = await getTranslations({ locale, namespace: 'identity.account' });
  return (
    <section className="mt-2 mb-6 rounded-md bg-brand-soft px-5 py-4">
      <h2 className="text-lg">{t('welcome', { school: org.name[locale] })}</h2>
      <p className="measure mt-1 mb-4">{t('welcomeText')}</p>
      <div className="flex flex-wrap gap-2.5">
        <a className={buttonClass({ variant: 'primary' })} href={`/${locale}/verify`}>
          {t('checkCertificate')}
        </a>
        <a className={buttonClass({})} href={`/${locale}/courses`}>
          {t('seeCourses')}
        </a>
      </div>
    </section>
  );
}

type AccountViewProps = { ctx: Ctx; profile: Profile; sessions: SessionDto[]; documents: DocumentsDto | null };

/** The account page: profile, documents of a learner, password, sessions, own data to take along, own activity. */
export async function AccountView({ ctx, profile, sessions, documents }: AccountViewProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'identity' });
  const choices = profile.student && (await studentChoices(ctx, profile.student));
  const zones = await zoneChoices(ctx, profile.timezone);
  const a = (key: string) => t(`account.${key}`);
  const { locale, timeZone, digits } = readerOf(ctx);
  const words = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, a(key)]));
  const form = formLabels(locale);
  const consentText = () => {
    const { consents, givenAt, withdrawnAt } = profile.student?.whatsapp ?? {};
    const date = (value: string) => formatDate(locale, value, { style: 'datetime', timeZone, digits });
    if (consents && givenAt) return t('student.whatsappGiven', { date: date(givenAt) });
    return withdrawnAt ? t('student.whatsappWithdrawn', { date: date(withdrawnAt) }) : t('student.whatsappNever');
  };
  const profileLabels = {
    ...words('language', 'languageHelp', 'timezone', 'timezoneHelp', 'digits', 'digitsLatn', 'digitsArab'),
    ...words('student', 'studentText', 'save', 'saving', 'saved', 'emailHelp'),
    whatsappConsent: t('student.whatsappConsent'),
    whatsappHelp: consentText(),
    nameEn: t('fields.nameEn'),
    nameAr: t('fields.nameAr'),
    email: t('fields.email'),
  } as Parameters<typeof AccountProfileForm>[0]['labels'];
  return (
    <Page>
      <div className="max-w-3xl">
        <PageHeader title={a('title')} />
        {homePathFor(ctx.actor, locale) === `/${locale}/account` && <Welcome ctx={ctx} />}
        {block(
          a('profile'),
          a(profile.student ? 'profileText' : 'profileTextStaff'),
          <AccountProfileForm
            locale={locale}
            profile={profile}
            labels={profileLabels}
            form={form}
            zones={zones}
            student={choices && { labels: studentLabels(locale), choices }}
          />,
        )}
        {documents && <OwnDocuments ctx={ctx} documents={documents} />}
        {block(
          a('password'),
          a('passwordHelp'),
          <AccountPasswordForm
            locale={locale}
            email={profile.email}
            form={form}
            labels={{
              currentPassword: t('fields.currentPassword'),
              newPassword: t('fields.newPassword'),
              passwordHelp: '',
              submit: a('changePassword'),
              working: a('saving'),
              done: a('passwordChanged'),
            }}
          />,
        )}
        {block(
          a('sessions'),
          a('sessionsText'),
          <AccountSessions
            sessions={sessions.map((session) => ({
              uuid: session.uuid,
              device: session.device,
              ip: session.ip?.replace(/^::ffff:/, '') ?? null,
              seen: relativeTime(locale, session.lastSeenAt, { timeZone, digits }),
              isThis: session.isThis,
            }))}
            labels={
              words('thisDevice', 'lastSeen', 'end', 'endTitle', 'endText', 'keep', 'ending', 'failed') as Parameters<
                typeof AccountSessions
              >[0]['labels']
            }
          />,
        )}
        {block(
          a('data'),
          a('dataText'),
          <a className={buttonClass({})} href="/api/identity/my-data" download>
            <Download />
            {a('download')}
          </a>,
        )}
        {block(
          a('activity'),
          a('activityText'),
          <AppLink className="link" href={`/${locale}/account/activity`}>
            {t('account.activity')}
          </AppLink>,
        )}
      </div>
    </Page>
  );
}
