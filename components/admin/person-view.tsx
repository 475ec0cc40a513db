import { AuditList } from '@/components/audit/audit-list';
import { PersonDocuments } from '@/components/media/documents';
import { Page } from '@/components/patterns/app-shell';
import { DefinitionList } from '@/components/patterns/definition-list';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { Num } from '@/components/ui/bidi';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Time } from '@/components/ui/time';
import { formatDate } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { PersonDto } from '@/server/domains/admin';
import type { AuditPage } from '@/server/domains/audit';
import { listLookups, lookupName } from '@/server/domains/lookups';
import type { DocumentsDto } from '@/server/domains/media';
import { PersonCourses } from './person-courses';
import { PersonStatus } from './person-status';
import { nameIn, readerOf } from './reader';
import { roleNames, toneOf } from './roles';

type PersonViewProps = { ctx: Ctx; person: PersonDto; activity: AuditPage | null; documents: DocumentsDto | null };

/** A person: account, student details, courses, and what happened, as far as the reader may see it. */
export async function PersonView({ ctx, person, activity, documents }: PersonViewProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const reader = readerOf(ctx);
  const { locale, timeZone, digits } = reader;
  const names = await roleNames(locale);
  const name = nameIn(locale, person.name) ?? person.email;
  const second = nameIn(locale === 'ar' ? 'en' : 'ar', person.name);
  const ago = (value: string) => <Time value={value} locale={locale} timeZone={timeZone} digits={digits} />;
  const date = (value: string) => formatDate(locale, value, { style: 'date', timeZone, digits });
  const learner = person.student;
  const country = learner?.country
    ? (lookupName(await listLookups(ctx, { type: 'countries' }), learner.country.toLowerCase(), locale) ??
      learner.country)
    : null;
  const details = learner
    ? [
        { term: t('person.phone'), value: learner.phone && <Num>{learner.phone}</Num> },
        { term: t('person.country'), value: country },
        { term: t('person.city'), value: learner.city },
        {
          term: t('person.birthDate'),
          value: learner.birthDate && formatDate(locale, learner.birthDate, { style: 'date', timeZone: 'UTC', digits }),
        },
        { term: t('person.occupation'), value: learner.occupation },
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
      </header>
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
              { term: t('person.timezone'), value: <bdi dir="ltr">{person.timezone}</bdi> },
              { term: t('person.joined'), value: date(person.joinedAt) },
              { term: t('person.seen'), value: person.lastSeenAt ? ago(person.lastSeenAt) : t('never') },
              { term: t('person.sessions'), value: t('person.live', { count: person.liveSessions }) },
              {
                term: t('person.mentors'),
                value: person.mentors.map((m) => nameIn(locale, m)).join(locale === 'ar' ? '، ' : ', '),
              },
              { term: t('person.mentees'), value: person.mentees > 0 ? String(person.mentees) : null },
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
            <div className="-mx-5">
              <AuditList
                page={{ ...activity, next: null, previous: null }}
                reader={reader}
                path=""
                params={{}}
                hrefOf={(row) => `/${locale}/admin/audit/${row.uuid}?subject=${person.uuid}`}
              />
            </div>
            <p className="mt-3">
              <AppLink className="link" href={`/${locale}/admin/audit?subject=${person.uuid}`}>
                {t('person.allActivity')}
              </AppLink>
            </p>
          </section>
        )}
      </div>
      <p className="mt-8 text-sm text-ink-3">{t('person.recorded')}</p>
    </Page>
  );
}
