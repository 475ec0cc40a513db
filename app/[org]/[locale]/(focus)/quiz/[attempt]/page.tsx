import { cache } from 'react';
import { FinishedAttempt } from '@/components/assessment/finished-attempt';
import { lessonHref } from '@/components/assessment/links';
import { QuizRunner } from '@/components/assessment/quiz-runner';
import type { RunnerLabels } from '@/components/assessment/runner-labels';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import { orNotFound, pageContext, requireSignedIn } from '@/server/core/request';
import { getAttempt } from '@/server/domains/assessment';

type Params = PageProps<'/[org]/[locale]/quiz/[attempt]'>['params'];

const load = cache((ctx: Ctx, attempt: string) => orNotFound(getAttempt(ctx, { attempt })));

export const generateMetadata = drawnHead(async ({ params }: { params: Params }) => {
  const { attempt, ...place } = await params;
  const ctx = await pageContext(place);
  if (ctx.actor.kind === 'anonymous') return {};
  return { title: (await load(ctx, attempt)).title };
});

export default drawn(async function QuizPage({ params }: { params: Params }) {
  const { attempt: uuid, ...place } = await params;
  const ctx = await pageContext(place);
  await requireSignedIn(ctx);
  const attempt = await load(ctx, uuid);
  if (attempt.state !== 'in_progress') return <FinishedAttempt attempt={attempt} ctx={ctx} />;
  const t = await getTranslations({ locale: ctx.locale, namespace: 'assessment' });
  return (
    <QuizRunner
      attempt={attempt}
      locale={ctx.locale}
      timeZone={ctx.actor.preferences.timezone}
      leaveHref={lessonHref(ctx.locale, attempt.course.slug, attempt.lesson.slug)}
      labels={t.raw('runner') as RunnerLabels}
    />
  );
});
