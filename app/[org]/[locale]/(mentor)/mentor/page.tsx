import type { Metadata } from 'next';
import { MentorPage } from '@/components/mentorship/mentor-page';
import { Page } from '@/components/patterns/app-shell';
import { getTranslations } from '@/lib/i18n/server';
import { pageContext, requireSignedIn } from '@/server/core/request';

type Props = PageProps<'/[org]/[locale]/mentor'>;

const one = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageContext(await params);
  return { title: (await getTranslations({ locale, namespace: 'mentorship.queue' }))('title') };
}

export default async function MentorQueuePage({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  await requireSignedIn(ctx);
  const { view, course, cursor } = await searchParams;
  return (
    <Page>
      <MentorPage ctx={ctx} params={{ view: one(view), course: one(course), cursor: one(cursor) }} />
    </Page>
  );
}
