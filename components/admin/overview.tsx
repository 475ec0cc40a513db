import type { ReactNode } from 'react';
import { AuditList } from '@/components/audit/audit-list';
import { Page } from '@/components/patterns/app-shell';
import { PageHeader } from '@/components/patterns/page-header';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { CircleAlert } from '@/components/ui/icons';
import { formatDate, formatNumber } from '@/lib/i18n/fill';
import { relativeTime } from '@/lib/i18n/relative-time';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { OverviewDto } from '@/server/domains/admin';
import type { AuditPage } from '@/server/domains/audit';
import { ROLE_CODES } from '@/server/domains/identity/permissions';
import { readerOf } from './reader';

type Line = { label: ReactNode; value: ReactNode; note?: ReactNode; href?: string | undefined; alarm?: boolean };

/** Figures as rows: the word, the number, what it is compared with; each opens the rows behind it. */
function Figures({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <section className="min-w-0">
      <h2 className="border-b border-line pb-1.5 text-sm font-medium text-ink-3">{title}</h2>
      <dl>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the figures keep their order
          <div key={at} className="flex items-baseline justify-between gap-4 border-b border-line py-2">
            <dt className="min-w-0 text-ink-2">
              {line.href ? (
                <AppLink className="dt-link" href={line.href}>
                  {line.label}
                </AppLink>
              ) : (
                line.label
              )}
              {line.note && <span className="block text-sm text-ink-3">{line.note}</span>}
            </dt>
            <dd className="num flex-none font-semibold text-ink-1">
              {line.alarm ? (
                <Badge tone="danger" icon={<CircleAlert />}>
                  {line.value}
                </Badge>
              ) : (
                line.value
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The day at a glance, and what just happened. */
export async function Overview({ ctx, figures: f, activity }: { ctx: Ctx; figures: OverviewDto; activity: AuditPage }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin.overview' });
  const admin = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const roles = await getTranslations({ locale: ctx.locale, namespace: 'shell.roles' });
  const reader = readerOf(ctx);
  const { locale, timeZone, digits } = reader;
  const base = `/${locale}/admin`;
  const n = (value: number) => formatNumber(locale, value, { digits });
  const when = (value: string | null) => (value ? relativeTime(locale, value, { timeZone, digits }) : '');
  const week = (count: number) => t('thisWeek', { count });
  const { machine } = f;
  return (
    <Page>
      <PageHeader title={t('title')} text={formatDate(locale, new Date(), { style: 'weekday', timeZone, digits })} />
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2 wide:grid-cols-3">
        <div className="flex flex-col gap-8">
          <Figures
            title={t('learning')}
            lines={[
              {
                label: t('waiting'),
                value: n(f.submissions.waiting),
                note: f.submissions.oldest && t('oldest', { when: when(f.submissions.oldest) }),
                href: `/${locale}/mentor`,
              },
              {
                label: t('active'),
                value: n(f.enrolments.active),
                note: week(f.enrolments.thisWeek),
                href: `${base}/courses`,
              },
              { label: t('completed'), value: n(f.enrolments.completed), href: `${base}/courses` },
              {
                label: t('certificates'),
                value: n(f.certificates.issued),
                note:
                  f.certificates.revoked > 0
                    ? `${week(f.certificates.thisWeek)} · ${t('revoked')} ${n(f.certificates.revoked)}`
                    : week(f.certificates.thisWeek),
                href: `${base}/audit?entity=certificates`,
              },
            ]}
          />
          <Figures
            title={t('machine')}
            lines={[
              ...machine.workers.map((worker) => ({
                label: <bdi dir="ltr">{worker.process}</bdi>,
                value: t(worker.alive ? 'alive' : 'gone', { when: when(worker.beatAt) }),
                alarm: !worker.alive,
              })),
              ...(machine.workers.length === 0 ? [{ label: t('workers'), value: t('noWorker'), alarm: true }] : []),
              {
                label: t('outbox'),
                value: n(machine.outbox.waiting),
                note: machine.outbox.oldest
                  ? [
                      t('outboxOldest', { when: when(machine.outbox.oldest) }),
                      machine.outbox.stuck > 0 ? `${t('stuck')} ${n(machine.outbox.stuck)}` : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')
                  : undefined,
              },
              { label: t('jobsRunning'), value: n(f.jobs.running), href: `${base}/jobs?state=running` },
              {
                label: t('jobsFailed'),
                value: n(f.jobs.failed),
                alarm: f.jobs.failed > 0,
                href: `${base}/jobs?state=failed`,
              },
              { label: t('jobsDead'), value: n(f.jobs.dead), alarm: f.jobs.dead > 0, href: `${base}/jobs?state=dead` },
              { label: t('mailsQueued'), value: n(f.mails.queued), href: `${base}/mails?state=queued` },
              {
                label: t('mailsFailed'),
                value: n(f.mails.failed),
                alarm: f.mails.failed > 0,
                href: `${base}/mails?state=failed`,
              },
              { label: t('mailsToday'), value: n(f.mails.sentToday), href: `${base}/mails?state=sent` },
            ]}
          />
        </div>
        <div className="flex flex-col gap-8">
          <Figures
            title={t('byRole')}
            lines={[
              { label: t('people'), value: n(f.people), note: week(f.joinedThisWeek), href: `${base}/people` },
              ...ROLE_CODES.flatMap((role) => {
                const found = f.roles.find((one) => one.role === role);
                return found
                  ? [{ label: roles(role), value: n(found.people), href: `${base}/people?role=${role}` }]
                  : [];
              }),
            ]}
          />
          <Figures
            title={t('byStatus')}
            lines={f.statuses.map((one) => ({
              label: admin(`people.status.${one.status}`),
              value: n(one.people),
              href: `${base}/people?state=${one.status}`,
            }))}
          />
        </div>
        <section className="min-w-0 md:max-wide:col-span-2">
          <h2 className="border-b border-line pb-1.5 text-sm font-medium text-ink-3">{t('activity')}</h2>
          <div className="-mx-5">
            <AuditList
              page={{ ...activity, next: null, previous: null }}
              reader={reader}
              path=""
              params={{}}
              hrefOf={(row) => `${base}/audit/${row.uuid}`}
            />
          </div>
          <p className="mt-3">
            <AppLink className="link" href={`${base}/audit`}>
              {t('trail')}
            </AppLink>
          </p>
        </section>
      </div>
    </Page>
  );
}
