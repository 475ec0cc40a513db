import type { Metadata } from 'next';
import { MentorPage } from '@/components/mentorship/mentor-page';
import { Page } from '@/components/patterns/app-shell';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { pageContext, requireSignedIn } from '@/server/core/request';

type Props = PageProps<'/[org]/[locale]/mentor'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageContext(await params);
  return { title: (await getTranslations({ locale, namespace: 'mentorship.queue' }))('title') };
}

export default drawn(async function MentorQueuePage({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  await requireSignedIn(ctx);
  const asked = pick(textParams(await searchParams), 'view', 'course', 'cursor', 'essays');
  // Awaited here: what it is refused is this page's refusal.
  return <Page>{await MentorPage({ ctx, params: asked })}</Page>;
});
