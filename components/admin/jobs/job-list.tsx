import { Page } from '@/components/patterns/app-shell';
import { listHref } from '@/components/patterns/filter-bar';
import { PageHeader } from '@/components/patterns/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { JobRowDto, ListDto, SchedulesDto } from '@/server/domains/admin';
import { RunList } from './run-list';
import { ScheduleList } from './schedule-list';

type JobListProps = {
  ctx: Ctx;
  list: ListDto<JobRowDto> & { schedules: SchedulesDto };
  params: Record<string, string>;
};

/** What the worker does: what happens at fixed times and how that stands, and every run. A search is about the runs. */
export async function JobList({ ctx, list, params }: JobListProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin.jobs' });
  const path = `/${ctx.locale}/admin/jobs`;
  const runs = Object.keys(params).length > 0;
  return (
    <Page>
      <PageHeader title={t('title')} />
      <TabLinks
        label={t('tabs')}
        tabs={[
          { href: path, label: t('schedules'), count: list.schedules.items.length, current: !runs },
          { href: listHref(path, { view: 'runs' }), label: t('runs'), current: runs },
        ]}
      />
      <div className="pt-4">
        {runs ? (
          <RunList ctx={ctx} list={list} params={{ ...params, view: 'runs' }} />
        ) : (
          <ScheduleList schedules={list.schedules} ctx={ctx} />
        )}
      </div>
    </Page>
  );
}
