import { AppLink } from '@/components/ui/app-link';
import { Num } from '@/components/ui/bidi';
import { Check, Hourglass } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import { type AttemptSummary, getQuizCard, type QuizCardDto } from '@/server/domains/assessment';
import { attemptHref } from '../links';
import { StartQuizButton } from '../start-quiz-button';
import { whenOf } from '../when';

type T = Awaited<ReturnType<typeof getTranslations>>;
type QuizCardProps = { itemUuid: string; locale: Locale; ctx: Ctx };

function facts(card: QuizCardDto, t: T): string[] {
  return [
    t('questions', { count: card.questions }),
    t('points', { count: card.points }),
    t('pass', { percent: card.passPercent }),
    ...(card.timeLimitSeconds ? [t('minutes', { count: Math.round(card.timeLimitSeconds / 60) })] : []),
    card.attemptsAllowed > 0 ? t('attempts', { count: card.attemptsAllowed }) : t('unlimited'),
  ];
}

/** A quiz inside its lesson: what it asks for, where the learner stands, and the way in. */
export async function QuizCard({ itemUuid, locale, ctx }: QuizCardProps) {
  const [card, t] = await Promise.all([
    getQuizCard(ctx, { item: itemUuid }),
    getTranslations({ locale, namespace: 'assessment.card' }),
  ]);
  return (
    <section aria-labelledby={`quiz-${itemUuid}`} className="border-t border-line pt-6">
      <h2 id={`quiz-${itemUuid}`} dir="auto" className="text-xl">
        {card.title}
      </h2>
      {card.intro && (
        <p dir="auto" className="mt-1 measure text-base text-ink-2">
          {card.intro}
        </p>
      )}
      <p className="mt-2 text-sm text-ink-3">{facts(card, t).join(' · ')}</p>
      <Standing card={card} ctx={ctx} t={t} />
      <Way card={card} locale={locale} t={t} />
      {card.attempts.some((attempt) => attempt.state !== 'in_progress') && (
        <Attempts attempts={card.attempts} locale={locale} ctx={ctx} t={t} />
      )}
    </section>
  );
}

function Standing({ card, ctx, t }: { card: QuizCardDto; ctx: Ctx; t: T }) {
  const waiting = card.attempts.find((attempt) => attempt.state === 'submitted');
  const passed = card.best?.passed === true;
  if (passed && card.best?.state === 'graded')
    return (
      <p className="mt-4 flex items-center gap-2 font-medium">
        <Check />
        {t('passed', { percent: card.best.percent ?? 0 })}
      </p>
    );
  if (waiting?.promisedBy)
    return (
      <p className="mt-4 flex items-start gap-2">
        <Hourglass className="mt-0.5" />
        <span>{t(waiting.passed ? 'waitingPassed' : 'waiting', { when: whenOf(ctx, waiting.promisedBy) })}</span>
      </p>
    );
  if (card.best)
    return <p className="mt-4">{t('notPassed', { percent: card.best.percent ?? 0, needed: card.passPercent })}</p>;
  return null;
}

function Way({ card, locale, t }: { card: QuizCardDto; locale: Locale; t: T }) {
  const running = card.attempts.find((attempt) => attempt.uuid === card.running);
  const passed = card.best?.passed === true;
  if (card.as !== 'learner') return <p className="mt-4 text-sm text-ink-2">{t('staff')}</p>;
  if (running)
    return (
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <LinkButton variant="primary" href={attemptHref(locale, running.uuid)}>
          {t('continue', { number: running.number })}
        </LinkButton>
        <span className="text-sm text-ink-2">{t('runs', { number: running.number })}</span>
      </div>
    );
  if (card.attemptsLeft === 0) return passed ? null : <p className="mt-4 measure text-ink-2">{t('none')}</p>;
  const first = card.attempts.length === 0;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <StartQuizButton
        item={card.item}
        base={`/${locale}/quiz`}
        variant={passed ? 'secondary' : 'primary'}
        labels={{ start: t(first ? 'start' : 'again'), starting: t('starting'), failed: t('failed') }}
      />
      {card.attemptsLeft !== null && !first && (
        <span className="text-sm text-ink-3">{t('left', { count: card.attemptsLeft })}</span>
      )}
    </div>
  );
}

type AttemptsProps = { attempts: AttemptSummary[]; locale: Locale; ctx: Ctx; t: T };

function Attempts({ attempts, locale, ctx, t }: AttemptsProps) {
  return (
    <div className="mt-6">
      <h3 className="text-sm font-medium text-ink-2">{t('list')}</h3>
      <ul>
        {attempts
          .filter((attempt) => attempt.state !== 'in_progress')
          .map((attempt) => (
            <li
              key={attempt.uuid}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line py-2.5"
            >
              <span className="font-medium">{t('attempt', { number: attempt.number })}</span>
              <span className="text-ink-2">
                {attempt.state === 'submitted'
                  ? t('state.submitted')
                  : t(attempt.passed ? 'state.passed' : 'state.failed')}
              </span>
              {attempt.state === 'graded' && <Num className="text-ink-2">{attempt.percent}%</Num>}
              {attempt.submittedAt && <span className="text-sm text-ink-3">{whenOf(ctx, attempt.submittedAt)}</span>}
              <AppLink className="link ms-auto" href={attemptHref(locale, attempt.uuid)}>
                {t('see')}
                <span className="sr-only">: {t('attempt', { number: attempt.number })}</span>
              </AppLink>
            </li>
          ))}
      </ul>
    </div>
  );
}
