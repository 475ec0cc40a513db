import { cache } from 'react';
import { type QueuePlace, ReviewPage } from '@/components/mentorship/review/review-page';
import { drawn, drawnHead } from '@/components/shell/drawn';
import type { Ctx } from '@/server/core/context';
import { orNotFound, pageContext, requireSignedIn } from '@/server/core/request';
import { getReview, listSubmissions } from '@/server/domains/assessment';

type Props = PageProps<'/[org]/[locale]/mentor/review/[submission]'>;

const one = (value: string | string[] | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
const load = cache((ctx: Ctx, submission: string) => orNotFound(getReview(ctx, { submission })));

/** The neighbours in the waiting queue; one that is no longer in it is followed by the longest waiting. */
async function placeOf(ctx: Ctx, submission: string, course: string | undefined): Promise<QueuePlace> {
  const { items, counts } = await orNotFound(listSubmissions(ctx, { limit: 100, ...(course ? { course } : {}) }));
  const at = items.findIndex((item) => item.submission === submission);
  const near = (index: number) => items[index]?.submission ?? null;
  const total = course ? items.length : counts.waiting;
  if (at < 0) return { position: null, total, previous: null, next: near(0) };
  return { position: at + 1, total, previous: near(at - 1), next: near(at + 1) };
}

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
  const { show, course } = await searchParams;
  const review = await load(ctx, submission); // first: whoever may not read it is not led through the queue
  const queue = await placeOf(ctx, submission, one(course));
  return <ReviewPage review={review} place={queue} show={one(show)} course={one(course)} ctx={ctx} />;
});
