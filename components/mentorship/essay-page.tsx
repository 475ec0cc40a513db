import { whenOf } from '@/components/assessment/when';
import { PageHeader } from '@/components/patterns/page-header';
import { formLabels } from '@/components/shell/form-labels';
import { AppLink } from '@/components/ui/app-link';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { EssayReviewDto } from '@/server/domains/assessment';
import { EssayForm, type EssayLabels } from './essay-form';

/** The long answers of an attempt, to be given points. */
export async function EssayPage({ review, ctx }: { review: EssayReviewDto; ctx: Ctx }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'mentorship.essay' });
  const back = (await getTranslations({ locale: ctx.locale, namespace: 'mentorship.review' }))('back');
  const queue = `/${ctx.locale}/mentor`;
  const keys = [
    'guidance',
    'points',
    'feedback',
    'save',
    'saving',
    'missing',
    'notPoints',
    'done',
    'pointsOf',
  ] as const;
  const labels = Object.fromEntries(keys.map((key) => [key, t.raw(key)])) as EssayLabels;
  return (
    <>
      <PageHeader
        title={<bdi>{review.learner.name}</bdi>}
        text={`${t('of', { title: review.title, number: review.number })} · ${whenOf(ctx, review.submittedAt ?? review.startedAt)}`}
        above={
          <AppLink className="link" href={queue}>
            {back}
          </AppLink>
        }
      />
      <p className="mb-4 text-ink-2">
        {review.state === 'graded'
          ? t('graded')
          : `${t('soFar', { points: review.points, percent: review.passPercent })} ${review.passed ? t('passedAlready') : ''}`}
      </p>
      {review.state === 'submitted' && (
        <EssayForm
          attempt={review.uuid}
          essays={review.essays}
          queueHref={queue}
          locale={ctx.locale}
          labels={labels}
          form={formLabels(ctx.locale)}
        />
      )}
    </>
  );
}
