import { FilterBar, listHref } from '@/components/patterns/filter-bar';
import { PageHeader } from '@/components/patterns/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { getTranslations } from '@/lib/i18n/server';
import { pick } from '@/lib/navigation/search-params';
import type { Ctx } from '@/server/core/context';
import { orNotFound } from '@/server/core/request';
import { listSubmissions, listWaitingEssays } from '@/server/domains/assessment';
import { REVIEW_PROMISE_HOURS } from '@/server/domains/assessment/submissions/schema';
import { listMentees } from '@/server/domains/mentorship';
import { Mentees } from './mentees';
import { Essays, Queue } from './queue';

const VIEWS = ['waiting', 'returned', 'approved', 'learners'] as const;
type View = (typeof VIEWS)[number];

/** The state of the page as it stands in its address; `essays` is the cursor of the second list. */
export type MentorParams = { view?: string; course?: string; cursor?: string; essays?: string };

/** The mentor's first page: what waits, what was decided, and whom they guide. */
export async function MentorPage({ params, ctx }: { params: MentorParams; ctx: Ctx }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'mentorship.queue' });
  const view: View = VIEWS.find((name) => name === params.view) ?? 'waiting';
  const state = view === 'learners' ? 'waiting' : view;
  const course = pick(params, 'course');
  const at = pick(params, 'course', 'cursor');
  const [page, mentees, essays] = await orNotFound(
    Promise.all([
      listSubmissions(ctx, { state, ...(view === 'learners' ? course : at) }),
      // the other tabs only say how many there are
      listMentees(ctx, view === 'learners' ? at : { ...course, limit: 1 }),
      ctx.actor.can('quiz.grade') && view === 'waiting'
        ? listWaitingEssays(ctx, { ...course, ...(params.essays ? { cursor: params.essays } : {}) })
        : null,
    ]),
  );
  const path = `/${ctx.locale}/mentor`;
  const counts = { ...page.counts, learners: mentees.total.count };
  const shown = VIEWS.filter((name) => name !== 'learners' || mentees.total.count > 0 || ctx.actor.hasRole('mentor'));
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
            params={pick(params, 'view', 'course')}
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
          <Mentees mentees={mentees} params={params} ctx={ctx} />
        ) : (
          <Queue page={page} state={view} params={params} ctx={ctx} />
        )}
        {essays && <Essays essays={essays} params={params} ctx={ctx} />}
      </div>
    </>
  );
}
