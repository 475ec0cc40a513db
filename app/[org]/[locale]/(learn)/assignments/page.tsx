import type { Metadata } from 'next';
import { AssignmentListView, isListedState } from '@/components/assessment/assignment-list';
import { Page } from '@/components/patterns/app-shell';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { pageContext, requireSignedIn } from '@/server/core/request';
import { listAssignments } from '@/server/domains/assessment';

type Props = PageProps<'/[org]/[locale]/assignments'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageContext(await params);
  return { title: (await getTranslations({ locale, namespace: 'assessment.list' }))('title') };
}

export default drawn(async function AssignmentsPage({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  await requireSignedIn(ctx);
  const { state: wanted, ...asked } = pick(textParams(await searchParams), 'state', 'cursor');
  const state = isListedState(wanted) ? wanted : undefined;
  const list = await listAssignments(ctx, { ...asked, ...(state ? { state } : {}) });
  return (
    <Page className="max-w-[60rem]">
      <AssignmentListView list={list} state={state} ctx={ctx} />
    </Page>
  );
});
