import { FilterBar, listHref } from '@/components/patterns/filter-bar';
import { PageHeader } from '@/components/patterns/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import { orNotFound } from '@/server/core/request';
import { listSubmissions, listWaitingEssays } from '@/server/domains/assessment';
import { REVIEW_PROMISE_HOURS } from '@/server/domains/assessment/submissions/schema';
import { listMentees } from '@/server/domains/mentorship';
import { Mentees } from './mentees';
import { Essays, Queue } from './queue';

const VIEWS = ['waiting', 'returned', 'approved', 'learners'] as const;
type View = (typeof VIEWS)[number];

/** The state of the page as it stands in its address. */
export type MentorParams = { view?: string; course?: string; cursor?: string };

/** The mentor's first page: what waits, what was decided, and whom they guide. */
export async function MentorPage({ params, ctx }: { params: MentorParams; ctx: Ctx }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'mentorship.queue' });
  const view: View = VIEWS.find((name) => name === params.view) ?? 'waiting';
  const state = view === 'learners' ? 'waiting' : view;
  const course = params.course ? { course: params.course } : {};
  const [page, mentees, essays] = await orNotFound(
    Promise.all([
      listSubmissions(ctx, { state, ...course, ...(params.cursor ? { cursor: params.cursor } : {}) }),
      listMentees(ctx, course),
      ctx.actor.can('quiz.grade') && view === 'waiting' ? listWaitingEssays(ctx, course) : [],
    ]),
  );
  const path = `/${ctx.locale}/mentor`;
  const counts = { ...page.counts, learners: mentees.length };
  const shown = VIEWS.filter((name) => name !== 'learners' || mentees.length > 0 || ctx.actor.hasRole('mentor'));
  return (
    <>
      <PageHeader title={t('title')} count={page.counts.waiting} text={t('text', { hours: REVIEW_PROMISE_HOURS })} />
      {page.counts.overdue > 0 && (
        <p className="mb-3 font-medium text-warn-text">{t('overdue', { count: page.counts.overdue })}</p>
      )}
      <TabLinks
        label={t('tabs')}
        tabs={shown.map((name) => ({
          href: listHref(path, {}, { view: name === 'waiting' ? undefined : name, course: params.course }),
          label: t(name),
          count: counts[name],
          current: name === view,
        }))}
      />
      <div className="pt-4">
        {page.courses.length > 1 && (
          <FilterBar
            path={path}
            params={params}
            filters={[
              {
                name: 'course',
                label: t('course'),
                options: page.courses.map(({ slug, title }) => ({ value: slug, label: title })),
              },
            ]}
            labels={{ clear: t('clear'), remove: t('remove') }}
          />
        )}
        {view === 'learners' ? (
          <Mentees mentees={mentees} ctx={ctx} />
        ) : (
          <Queue page={page} state={view} params={params} ctx={ctx} />
        )}
        <Essays essays={essays} ctx={ctx} />
      </div>
    </>
  );
}
