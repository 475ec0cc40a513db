import { cache } from 'react';
import { ReviewPage } from '@/components/mentorship/review/review-page';
import { drawn, drawnHead } from '@/components/shell/drawn';
import type { Ctx } from '@/server/core/context';
import { orNotFound, pageContext, requireSignedIn } from '@/server/core/request';
import { getQueuePlace, getReview } from '@/server/domains/assessment';

type Props = PageProps<'/[org]/[locale]/mentor/review/[submission]'>;

const one = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
const load = cache((ctx: Ctx, submission: string) => orNotFound(getReview(ctx, { submission })));

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const { submission, ...place } = await params;
  const ctx = await pageContext(place);
  if (ctx.actor.kind === 'anonymous') return {};
  const review = await load(ctx, submission);
  return { title: `${review.learner.name} · ${review.title}` };
});

export default drawn(async function SubmissionReviewPage({ params, searchParams }: Props) {
  const { submission, ...place } = await params;
  const ctx = await pageContext(place);
  await requireSignedIn(ctx);
  const [show, course] = await searchParams.then((asked) => [one(asked.show), one(asked.course)]);
  const review = await load(ctx, submission); // first: whoever may not read it is not led through the queue
  const queue = await orNotFound(getQueuePlace(ctx, { submission, course }));
  return <ReviewPage review={review} place={queue} show={show} course={course} ctx={ctx} />;
});
