import { EssayPage } from '@/components/mentorship/essay-page';
import { Page } from '@/components/patterns/app-shell';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { loadOnce } from '@/server/core/request';
import { getEssayReview } from '@/server/domains/assessment';

type Props = PageProps<'/[org]/[locale]/mentor/essay/[attempt]'>;

const load = loadOnce((ctx, attempt) => getEssayReview(ctx, { attempt }));

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const at = await params;
  const [ctx] = await load(at.org, at.locale, at.attempt);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'mentorship.essay' });
  return { title: t('title') };
});

export default drawn(async function EssayReviewPage({ params }: Props) {
  const at = await params;
  const [ctx, review] = await load(at.org, at.locale, at.attempt);
  return (
    <Page className="max-w-[60rem]">
      <EssayPage review={review} ctx={ctx} />
    </Page>
  );
});
