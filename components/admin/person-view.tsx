import { RecentActs } from '@/components/audit/recent-acts';
import { profileWords, zoneWord } from '@/components/identity/student-labels';
import { PersonDocuments } from '@/components/media/documents';
import { Page } from '@/components/patterns/app-shell';
import { DefinitionList } from '@/components/patterns/definition-list';
import { Avatar } from '@/components/ui/avatar';
import { Num } from '@/components/ui/bidi';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { LinkButton } from '@/components/ui/link-button';
import { Time } from '@/components/ui/time';
import { formatDate, formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { PersonDto } from '@/server/domains/admin';
import type { AuditPage } from '@/server/domains/audit';
import type { DocumentsDto } from '@/server/domains/media';
import { PersonCourses } from './person-courses';
import { PersonStatus } from './person-status';
import { nameIn, readerOf } from './reader';
import { ResendInvitation } from './resend-invitation';
import { roleNames, toneOf } from './roles';

type PersonViewProps = { ctx: Ctx; person: PersonDto; activity: AuditPage | null; documents: DocumentsDto | null };

/** A person: account, student details, courses, and what happened, as far as the reader may see it. */
export async function PersonView({ ctx, person, activity, documents }: PersonViewProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const identity = await getTranslations({ locale: ctx.locale, namespace: 'identity.student' });
  const reader = readerOf(ctx);
  const { locale, timeZone, digits } = reader;
  const names = await roleNames(locale);
  const name = nameIn(locale, person.name) ?? person.email;
  const second = nameIn(locale === 'ar' ? 'en' : 'ar', person.name);
  const ago = (value: string) => <Time value={value} locale={locale} timeZone={timeZone} digits={digits} />;
  const date = (value: string) => formatDate(locale, value, { style: 'date', timeZone, digits });
  const learner = person.student;
  const consentOf = ({ consents, givenAt, withdrawnAt }: NonNullable<typeof learner>['whatsapp']) => {
    if (consents && givenAt) return identity('whatsappGiven', { date: date(givenAt) });
    return withdrawnAt && identity('whatsappWithdrawn', { date: date(withdrawnAt) });
  };
  const words = learner && (await profileWords(ctx, learner));
  const details = learner
    ? [
        { term: t('person.phone'), value: learner.phone && <Num>{learner.phone}</Num> },
        { term: t('person.country'), value: words?.country },
        { term: t('person.city'), value: learner.city },
        {
          term: t('person.birthDate'),
          value: learner.birthDate && formatDate(locale, learner.birthDate, { style: 'date', timeZone: 'UTC', digits }),
        },
        { term: t('person.occupation'), value: learner.occupation },
        { term: t('person.educationLevel'), value: words?.educationLevel },
        { term: t('person.businessStage'), value: words?.businessStage },
        { term: t('person.shopUrl'), value: learner.shopUrl && <bdi dir="ltr">{learner.shopUrl}</bdi> },
        { term: t('person.contactWay'), value: words?.contactWay },
        {
          term: t('person.emergency'),
          value: (learner.emergencyName || learner.emergencyPhone) && (
            <>
              <bdi>{learner.emergencyName}</bdi> <Num>{learner.emergencyPhone}</Num>
            </>
          ),
        },
        { term: t('person.whatsapp'), value: consentOf(learner.whatsapp) },
        { term: t('person.goals'), value: learner.goals && <span dir="auto">{learner.goals}</span> },
      ]
    : [];
  return (
    <Page>
      <Breadcrumbs
        label={t('paging.nav')}
        items={[{ label: t('people.title'), href: `/${locale}/admin/people` }, { label: name }]}
      />
      <header className="mt-3 mb-5 flex items-center gap-3">
        <Avatar name={name} size="l" tone={toneOf(person.roles)} />
        <div className="min-w-0">
          <h1 className="text-xl" dir="auto">
            {name}
          </h1>
          <p className="text-sm text-ink-3">{names(person.roles) || t('people.noRole')}</p>
        </div>
        {person.can.update && (
          <LinkButton className="ms-auto" href={`/${locale}/admin/people/${person.uuid}/edit`}>
            {t('person.edit')}
          </LinkButton>
        )}
      </header>
      {person.invited && (
        <section className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-sm bg-brand-soft px-4 py-3">
          <p>
            <span className="font-medium">{t('person.invited')}.</span>{' '}
            {person.invitedUntil
              ? t('person.invitedUntil', {
                  date: formatDate(locale, person.invitedUntil, { style: 'datetime', timeZone, digits }),
                })
              : t('person.invitedExpired')}
          </p>
          {person.can.update && (
            <ResendInvitation
              person={person.uuid}
              labels={{
                resend: t('person.resend'),
                resending: t('person.resending'),
                resent: t('person.resent', { email: person.email }),
                resendFailed: t('person.resendFailed'),
              }}
            />
          )}
        </section>
      )}
      <div className="grid gap-x-12 gap-y-8 wide:grid-cols-2">
        <div className="min-w-0">
          <DefinitionList
            items={[
              { term: t('person.email'), value: <bdi dir="ltr">{person.email}</bdi> },
              { term: t('person.name'), value: second !== name && second && <bdi>{second}</bdi> },
              { term: t('person.status'), value: <PersonStatus person={person} locale={locale} /> },
              { term: t('person.reason'), value: person.statusReason },
              { term: t('person.until'), value: person.suspendedUntil && date(person.suspendedUntil) },
              { term: t('person.language'), value: t(`person.languages.${person.locale}`) },
              { term: t('person.timezone'), value: <bdi>{await zoneWord(ctx, person.timezone)}</bdi> },
              { term: t('person.joined'), value: date(person.joinedAt) },
              { term: t('person.seen'), value: person.lastSeenAt ? ago(person.lastSeenAt) : t('never') },
              { term: t('person.sessions'), value: t('person.live', { count: person.liveSessions }) },
              {
                term: t('person.mentors'),
                value: person.mentors.map((m) => nameIn(locale, m)).join(locale === 'ar' ? '، ' : ', '),
              },
              {
                term: t('person.mentees'),
                value: person.mentees > 0 && formatNumber(locale, person.mentees, { digits }),
              },
            ]}
          />
          {learner && (
            <section className="mt-7">
              <h2 className="mb-2 text-base">{t('person.student')}</h2>
              {details.some((d) => d.value) ? (
                <DefinitionList items={details} />
              ) : (
                <p className="text-ink-3">{t('person.noDetails')}</p>
              )}
            </section>
          )}
          {learner && <PersonCourses courses={person.courses} reader={reader} />}
          {documents && <PersonDocuments ctx={ctx} documents={documents} />}
        </div>
        {activity && (
          <section className="min-w-0">
            <h2 className="mb-1 text-base">{t('person.activity')}</h2>
            <RecentActs acts={activity} reader={reader} all={t('person.allActivity')} subject={person.uuid} />
          </section>
        )}
      </div>
      <p className="mt-8 text-sm text-ink-3">{t('person.recorded')}</p>
    </Page>
  );
}
