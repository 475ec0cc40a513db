import { PageWithMargin } from '@/components/patterns/app-shell';
import { EmptyState } from '@/components/patterns/empty-state';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/link-button';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { DashboardDto } from '@/server/domains/learning';
import type { Words } from '../words';
import { ContinueBlock } from './continue-block';
import { CourseList } from './course-list';
import { DashboardMargin } from './dashboard-margin';
import { dayPart } from './day-parts';
import { DueList } from './due-list';

type DashboardViewProps = { board: DashboardDto; name: string; locale: Locale; timeZone: string; now: Date };

const SHOWN = 5;

/** The learner's first page: one way on, what is due, the courses; in the margin people and locks. */
export async function DashboardView({ board, name, locale, timeZone, now }: DashboardViewProps) {
  const t = (await getTranslations({ locale, namespace: 'learning' })) as unknown as Words;
  const reader = { locale, timeZone };
  const hour = Number(dayPart(now, 'en', timeZone, 'hour'));
  const part = hour < 12 && hour >= 4 ? 'morning' : hour < 18 && hour >= 12 ? 'afternoon' : 'evening';
  const empty = board.courses.length === 0;
  return (
    <PageWithMargin margin={empty ? null : <DashboardMargin board={board} t={t} reader={reader} />}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-xl">{t(`greeting.${part}`, { name })}</h1>
        {board.unread > 0 && (
          <AppLink className="link text-sm" href={`/${locale}/notifications`}>
            {t('dashboard.unread', { count: board.unread })}
          </AppLink>
        )}
      </div>
      {board.goOn ? (
        <ContinueBlock goOn={board.goOn} t={t} locale={locale} />
      ) : empty ? (
        <EmptyState
          title={t('dashboard.emptyTitle')}
          text={t('dashboard.emptyText')}
          action={
            <LinkButton variant="primary" href={`/${locale}/courses`}>
              {t('dashboard.browse')}
            </LinkButton>
          }
        />
      ) : (
        <EmptyState title={t('dashboard.allDoneTitle')} text={t('dashboard.allDoneText')} />
      )}
      {!empty && (
        <>
          <section className="mb-10">
            <h2 className="mb-1 text-base">{t('dashboard.thisWeek')}</h2>
            <DueList due={board.due.slice(0, SHOWN)} t={t} reader={reader} now={now} />
            {board.due.length > SHOWN && (
              <AppLink className="link mt-3 inline-block" href={`/${locale}/assignments`}>
                {t('dashboard.allDue')}
              </AppLink>
            )}
          </section>
          <section>
            <h2 className="mb-1 text-base">{t('dashboard.myCourses')}</h2>
            <CourseList courses={board.courses.slice(0, SHOWN)} t={t} reader={reader} />
            {board.courses.length > SHOWN && (
              <AppLink className="link mt-3 inline-block" href={`/${locale}/my-courses`}>
                {t('dashboard.all')}
              </AppLink>
            )}
          </section>
        </>
      )}
    </PageWithMargin>
  );
}
