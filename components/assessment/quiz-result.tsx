import { Num } from '@/components/ui/bidi';
import { Check, CircleCheck, CircleMinus, CircleX, Hourglass, X } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { MarginNote } from '@/components/ui/margin-note';
import { ProgressLine } from '@/components/ui/progress';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { GradedAttemptDto, GradedQuestionDto, QuestionDto, WaitingAttemptDto } from '@/server/domains/assessment';
import { lessonHref } from './links';
import { StartQuizButton } from './start-quiz-button';
import { whenOf } from './when';

type T = Awaited<ReturnType<typeof getTranslations>>;

type QuizResultProps = {
  attempt: GradedAttemptDto | WaitingAttemptDto;
  /** Another attempt may be begun. */
  again: boolean;
  /** The percentage of a better attempt that passed, when this one did not. */
  passedBefore: number | null;
  locale: Locale;
  ctx: Ctx;
};

/** What a handed-in attempt brought: the result in words first, then every question with its answer and its reason. */
export async function QuizResult({ attempt, again, passedBefore, locale, ctx }: QuizResultProps) {
  const [t, runner] = await Promise.all([
    getTranslations({ locale, namespace: 'assessment.result' }),
    getTranslations({ locale, namespace: 'assessment.runner' }),
  ]);
  const back = lessonHref(locale, attempt.course.slug, attempt.lesson.slug);
  return (
    <div className="min-h-dvh bg-surface">
      <header className="flex min-h-(--topbar) items-center gap-4 border-b border-line bg-canvas px-3 md:px-5">
        <LinkButton href={back} variant="ghost" icon aria-label={t('back')}>
          <X />
        </LinkButton>
        <span className="min-w-0 flex-1 truncate font-medium">{attempt.title}</span>
      </header>
      <main id="main" className="mx-auto w-full max-w-[46rem] px-5 pt-9 pb-16 md:px-0">
        <p className="text-sm font-medium text-ink-2">{t('heading')}</p>
        {attempt.state === 'graded' ? <Score attempt={attempt} t={t} /> : <Waiting attempt={attempt} t={t} ctx={ctx} />}
        {passedBefore !== null && <p className="mt-1 text-base">{t('passedBefore', { percent: passedBefore })}</p>}
        {attempt.submittedAt && (
          <p className="mt-2 text-sm text-ink-3">{t('handedIn', { when: whenOf(ctx, attempt.submittedAt) })}</p>
        )}
        <div className="mt-6 flex flex-wrap items-center gap-3">
          <LinkButton href={back} variant="primary">
            {t('back')}
          </LinkButton>
          {again && (
            <StartQuizButton
              item={attempt.item}
              base={`/${locale}/quiz`}
              variant="secondary"
              labels={{ start: t('again'), starting: runner('saving'), failed: runner('failed') }}
            />
          )}
        </div>
        <ol className="mt-10">
          {attempt.questions.map((question, index) => (
            <li key={question.uuid} className="border-t border-line py-6">
              <Answered question={question} number={index + 1} t={t} runner={runner} />
            </li>
          ))}
        </ol>
      </main>
    </div>
  );
}

function Score({ attempt, t }: { attempt: GradedAttemptDto; t: T }) {
  return (
    <>
      <h1 className="mt-1 flex items-center gap-2.5 text-2xl">
        {attempt.passed ? <CircleCheck size="l" className="text-success-text" /> : <CircleMinus size="l" />}
        <span>{t(attempt.passed ? 'passed' : 'failed')}</span>
        <Num className="text-ink-2">{attempt.percent}%</Num>
      </h1>
      <ProgressLine value={attempt.percent} label={t('heading')} className="mt-4" />
      <p className="mt-3 text-base text-ink-2">
        {t('score', { points: attempt.points, max: attempt.maxPoints })}
        {!attempt.passed && ` · ${t('needed', { percent: attempt.passPercent })}`}
      </p>
    </>
  );
}

function Waiting({ attempt, t, ctx }: { attempt: WaitingAttemptDto; t: T; ctx: Ctx }) {
  const key =
    attempt.passed === true ? 'waitingPassedText' : attempt.passed === false ? 'waitingFailedText' : 'waitingText';
  return (
    <>
      <h1 className="mt-1 flex items-center gap-2.5 text-2xl">
        {attempt.passed === true ? <CircleCheck size="l" className="text-success-text" /> : <Hourglass size="l" />}
        <span>{t(attempt.passed === true ? 'passed' : 'waiting')}</span>
      </h1>
      <p className="mt-3 measure text-base text-ink-2">{t(key, { when: whenOf(ctx, attempt.promisedBy) })}</p>
      <p className="mt-1 text-base text-ink-2">{t('soFar', { points: attempt.points, max: attempt.gradedMax })}</p>
    </>
  );
}

const SIGNS = {
  correct: { icon: <Check size="s" />, look: 'bg-success-soft text-success-text' },
  partly: { icon: <CircleMinus size="s" />, look: 'bg-warn-soft text-warn-text' },
  wrong: { icon: <CircleX size="s" />, look: 'bg-danger-soft text-danger-text' },
  unanswered: { icon: <CircleMinus size="s" />, look: 'bg-sunken text-ink-2' },
} as const;

type AnsweredProps = { question: QuestionDto | GradedQuestionDto; number: number; t: T; runner: T };

function Answered({ question, number, t, runner }: AnsweredProps) {
  const graded = 'result' in question ? question : null;
  const sign = graded ? SIGNS[graded.result] : null;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="text-sm font-medium text-ink-2">{t('question', { number })}</span>
        {graded && sign && (
          <span className="flex items-center gap-3">
            <span className={`flex items-center gap-1.5 rounded-xs px-2 py-0.5 text-sm font-medium ${sign.look}`}>
              {sign.icon}
              {t(graded.result)}
            </span>
            <Num className="text-sm text-ink-2">
              {graded.earned} / {graded.points}
            </Num>
          </span>
        )}
      </div>
      <h2 dir="auto" className="mt-1.5 text-lg font-medium whitespace-pre-line">
        {question.prompt}
      </h2>
      <Own question={question} t={t} runner={runner} />
      {graded?.explanation && (
        <div className="mt-4">
          <h3 className="text-sm font-medium text-ink-2">{t('explanation')}</h3>
          <p dir="auto" className="measure text-base">
            {graded.explanation}
          </p>
        </div>
      )}
      {graded?.feedback && (
        <MarginNote className="mt-4" author={{ name: t('feedback') }}>
          {graded.feedback}
        </MarginNote>
      )}
    </>
  );
}

/** What was answered, and what would have been right. */
function Own({ question, t, runner }: Omit<AnsweredProps, 'number'>) {
  const graded = 'result' in question ? question : null;
  const { answer } = question;
  const choices =
    question.type === 'true_false'
      ? [
          { value: 'true', text: runner('true'), right: graded?.correctValue === true },
          { value: 'false', text: runner('false'), right: graded?.correctValue === false },
        ]
      : question.options.map((o) => ({ value: o.uuid, text: o.text, right: graded?.correctOptions.includes(o.uuid) }));
  const marked =
    answer === null ? [] : 'options' in answer ? answer.options : 'value' in answer ? [String(answer.value)] : [];
  if (choices.length === 0) {
    const text = answer !== null && 'text' in answer ? answer.text : '';
    return (
      <dl className="mt-3 flex flex-col gap-2 text-base">
        <div>
          <dt className="text-sm text-ink-2">{t('yourAnswer')}</dt>
          <dd dir="auto" className="measure whitespace-pre-line">
            {text || <span className="text-ink-3">{t('nothing')}</span>}
          </dd>
        </div>
        {graded && graded.result !== 'correct' && graded.acceptedWords.length > 0 && (
          <div>
            <dt className="text-sm text-ink-2">{t('accepted')}</dt>
            <dd>
              <bdi>{graded.acceptedWords.join(' · ')}</bdi>
            </dd>
          </div>
        )}
      </dl>
    );
  }
  return (
    <ul className="mt-3 flex flex-col gap-2">
      {choices.map((choice) => {
        const chosen = marked.includes(choice.value);
        const look = !graded
          ? chosen
            ? 'border-brand-line bg-brand-soft'
            : 'border-line'
          : choice.right
            ? 'border-success bg-success-soft'
            : chosen
              ? 'border-danger bg-danger-soft'
              : 'border-line';
        return (
          <li
            key={choice.value}
            className={`grid min-h-11 grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-3 rounded-md border px-4 py-2 text-base ${look}`}
          >
            <span aria-hidden="true">
              {graded && choice.right ? (
                <Check size="s" className="text-success-text" />
              ) : graded && chosen ? (
                <X size="s" className="text-danger-text" />
              ) : null}
            </span>
            <span dir="auto">{choice.text}</span>
            <span className="text-sm text-ink-2">
              {[...(chosen ? [t('yourAnswer')] : []), ...(graded && choice.right ? [t('rightAnswer')] : [])].join(
                ' · ',
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
