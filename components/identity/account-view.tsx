import type { ReactNode } from 'react';
import { readerOf } from '@/components/admin/reader';
import { OwnDocuments } from '@/components/media/documents';
import { Page } from '@/components/patterns/app-shell';
import { PageHeader } from '@/components/patterns/page-header';
import { formLabels } from '@/components/shell/form-labels';
import { AppLink } from '@/components/ui/app-link';
import type { SelectOption } from '@/components/ui/select';
import type { Locale } from '@/lib/i18n/locales';
import { relativeTime } from '@/lib/i18n/relative-time';
import { getTranslations } from '@/lib/i18n/server';
import { zoneLabel } from '@/lib/i18n/time-zones';
import type { Ctx } from '@/server/core/context';
import type { getProfile, SessionDto } from '@/server/domains/identity';
import { type LookupDto, listLookups, lookupChoices } from '@/server/domains/lookups';
import type { DocumentsDto } from '@/server/domains/media';
import { AccountPasswordForm } from './account-password-form';
import { AccountProfileForm } from './account-profile-form';
import { AccountSessions } from './account-sessions';

type Profile = Awaited<ReturnType<typeof getProfile>>;

const ianaOf = (zone: LookupDto) => String(zone.metadata.iana ?? zone.code);

const zonesIn = (all: readonly LookupDto[], locale: Locale, present: string): SelectOption[] => {
  const chosen = all.find((zone) => ianaOf(zone) === present)?.code;
  const now = new Date();
  const zones = lookupChoices(all, chosen).map((zone) => {
    const value = ianaOf(zone);
    return { value, label: zoneLabel(zone.name[locale], value, now) };
  });
  return zones.some((zone) => zone.value === present) ? zones : [{ value: present, label: present }, ...zones];
};

const countriesIn = (all: readonly LookupDto[], locale: Locale, present: string): SelectOption[] =>
  lookupChoices(all, present.toLowerCase())
    .map((v) => ({ value: v.code.toUpperCase(), label: v.name[locale] }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));

const block = (title: string, text: string | null, children: ReactNode) => (
  <section className="border-t border-line py-7 first:border-t-0 first:pt-2">
    <h2 className="text-lg">{title}</h2>
    {text && <p className="mb-4 text-ink-2">{text}</p>}
    {children}
  </section>
);

type AccountViewProps = { ctx: Ctx; profile: Profile; sessions: SessionDto[]; documents: DocumentsDto | null };

/** The account page: profile, documents of a learner, password, sessions, own activity. */
export async function AccountView({ ctx, profile, sessions, documents }: AccountViewProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'identity' });
  const [zones, countries] = await Promise.all([
    listLookups(ctx, { type: 'timezones' }),
    listLookups(ctx, { type: 'countries' }),
  ]);
  const a = (key: string) => t(`account.${key}`);
  const { locale, timeZone, digits } = readerOf(ctx);
  const words = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, a(key)]));
  const form = formLabels(locale);
  const profileLabels = {
    ...words('language', 'languageHelp', 'timezone', 'timezoneHelp', 'digits', 'digitsLatn', 'digitsArab'),
    ...words('student', 'studentText', 'phone', 'country', 'city', 'occupation', 'goals', 'optional', 'choose'),
    ...words('save', 'saving', 'saved', 'emailHelp'),
    nameEn: t('fields.nameEn'),
    nameAr: t('fields.nameAr'),
    email: t('fields.email'),
  } as Parameters<typeof AccountProfileForm>[0]['labels'];
  return (
    <Page>
      <div className="max-w-3xl">
        <PageHeader title={a('title')} />
        {block(
          a('profile'),
          a('profileText'),
          <AccountProfileForm
            locale={locale}
            profile={profile}
            labels={profileLabels}
            form={form}
            zones={zonesIn(zones, locale, profile.timezone)}
            countries={profile.isStudent ? countriesIn(countries, locale, profile.country ?? '') : []}
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
              ip: session.ip,
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
