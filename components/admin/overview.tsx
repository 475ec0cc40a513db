import { RecentActs } from '@/components/audit/recent-acts';
import { Page } from '@/components/patterns/app-shell';
import { PageHeader } from '@/components/patterns/page-header';
import { formatDate, formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { OverviewDto } from '@/server/domains/admin';
import type { AuditPage } from '@/server/domains/audit';
import { ROLE_CODES } from '@/server/domains/identity/permissions';
import { Attention } from './overview-attention';
import { BlockTitle, Figures } from './overview-figures';
import { Machine } from './overview-machine';
import { LearningWeeks } from './overview-weeks';
import { readerOf } from './reader';

/** The day at a glance, and what just happened. */
export async function Overview({ ctx, figures: f, activity }: { ctx: Ctx; figures: OverviewDto; activity: AuditPage }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin.overview' });
  const admin = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const roles = await getTranslations({ locale: ctx.locale, namespace: 'shell.roles' });
  const reader = readerOf(ctx);
  const { locale, timeZone, digits } = reader;
  const base = `/${locale}/admin`;
  const n = (value: number) => formatNumber(locale, value, { digits });
  const week = (count: number) => t('thisWeek', { count });
  return (
    <Page>
      <PageHeader title={t('title')} text={formatDate(locale, new Date(), { style: 'weekday', timeZone, digits })} />
      <div className="grid gap-x-14 gap-y-10 wide:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-x-14 gap-y-10 md:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-9">
            <Attention figures={f} reader={reader} />
            <Figures
              title={t('learning')}
              lines={[
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
            <Machine figures={f} reader={reader} />
          </div>
          <div className="flex min-w-0 flex-col gap-9">
            <LearningWeeks days={f.days} reader={reader} />
            <Figures
              title={t('people')}
              lines={[
                { label: t('everybody'), value: n(f.people), note: week(f.joinedThisWeek), href: `${base}/people` },
                ...ROLE_CODES.flatMap((role) => {
                  const found = f.roles.find((one) => one.role === role);
                  return found
                    ? [{ label: roles(role), value: n(found.people), href: `${base}/people?role=${role}` }]
                    : [];
                }),
                ...f.statuses
                  .filter((one) => one.status !== 'active')
                  .map((one) => ({
                    label: admin(`people.status.${one.status}`),
                    value: n(one.people),
                    href: `${base}/people?state=${one.status}`,
                  })),
              ]}
            />
          </div>
        </div>
        <section className="min-w-0">
          <BlockTitle>{t('activity')}</BlockTitle>
          <RecentActs acts={activity} reader={reader} all={t('trail')} />
        </section>
      </div>
    </Page>
  );
}
