import type { Metadata } from 'next';
import { JobList } from '@/components/admin/jobs/job-list';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { orNotFound, pageContext } from '@/server/core/request';
import { listJobs } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/jobs'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin' });
  return { title: t('jobs.title') };
}

export default drawn(async function Page({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  const shown = pick(textParams(await searchParams), 'view', 'search', 'state', 'cursor');
  const asked = pick(shown, 'search', 'state', 'cursor');
  const list = await orNotFound(listJobs(ctx, asked as Parameters<typeof listJobs>[1]));
  return <JobList ctx={ctx} list={list} params={shown} />;
});
