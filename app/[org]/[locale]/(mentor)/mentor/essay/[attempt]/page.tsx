import type { Metadata } from 'next';
import { EssayPage } from '@/components/mentorship/essay-page';
import { Page } from '@/components/patterns/app-shell';
import { getTranslations } from '@/lib/i18n/server';
import { orNotFound, pageContext, requireSignedIn } from '@/server/core/request';
import { getEssayReview } from '@/server/domains/assessment';

type Props = PageProps<'/[org]/[locale]/mentor/essay/[attempt]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageContext(await params);
  return { title: (await getTranslations({ locale, namespace: 'mentorship.essay' }))('title') };
}

export default async function EssayReviewPage({ params }: Props) {
  const { attempt, ...place } = await params;
  const ctx = await pageContext(place);
  await requireSignedIn(ctx);
  const review = await orNotFound(getEssayReview(ctx, { attempt }));
  return (
    <Page className="max-w-[60rem]">
      <EssayPage review={review} ctx={ctx} />
    </Page>
  );
}
