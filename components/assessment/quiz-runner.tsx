'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ArrowLeft, ArrowRight, Flag, X } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { fill, plural } from '@/lib/i18n/fill';
import type { RunningAttemptDto } from '@/server/domains/assessment';
import { forgetUnsent, hasAnswer } from './answer-store';
import { HandInDialog } from './hand-in-dialog';
import { keyCommand, LETTERS } from './quiz-keys';
import { choicesOf, choose, QuizQuestion } from './quiz-question';
import { QuizSaveState, QuizTrouble } from './quiz-save-state';
import { QuizSteps } from './quiz-steps';
import { QuizTimer } from './quiz-timer';
import type { RunnerLabels } from './runner-labels';
import { useAnswers } from './use-answers';

type QuizRunnerProps = {
  attempt: RunningAttemptDto;
  locale: string;
  timeZone: string;
  leaveHref: string;
  labels: RunnerLabels;
};

function placeOf(target: EventTarget | null): { on: 'text' | 'choice' | 'control' | 'page'; multiline: boolean } {
  if (!(target instanceof HTMLElement)) return { on: 'page', multiline: false };
  if (target instanceof HTMLTextAreaElement) return { on: 'text', multiline: true };
  if (target instanceof HTMLInputElement)
    return { on: target.type === 'radio' || target.type === 'checkbox' ? 'choice' : 'text', multiline: false };
  return { on: target.closest('button, a, dialog') ? 'control' : 'page', multiline: false };
}

/** A running quiz: one question at a time, saved as it is answered, handed in at the end or when the time is over. */
export function QuizRunner({ attempt, locale, timeZone, leaveHref, labels }: QuizRunnerProps) {
  const router = useRouter();
  const { answers, state, answer, flag, flush } = useAnswers(attempt);
  const [index, setIndex] = useState(0);
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const letters = LETTERS[locale] ?? LETTERS.en ?? [];
  const total = attempt.questions.length;
  const question = attempt.questions[index];
  const local = question ? answers[question.uuid] : undefined;
  const steps = attempt.questions.map((q) => ({
    uuid: q.uuid,
    answered: hasAnswer(answers[q.uuid]?.response ?? null),
    flagged: answers[q.uuid]?.flagged ?? false,
  }));
  const savedAt = Object.values(answers).reduce<string | null>(
    (last, one) => (one.savedAt && (!last || one.savedAt > last) ? one.savedAt : last),
    null,
  );

  const go = useCallback((to: number) => {
    moved.current = true;
    setIndex(to);
  }, []);
  useEffect(() => {
    if (!moved.current || index < 0) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [index]);

  const handIn = useCallback(async () => {
    setWorking(true);
    setError(null);
    try {
      await flush();
      const { api } = await import('@/components/patterns/api-client');
      await api.assessment.submitAttempt.mutate({ attempt: attempt.uuid });
      forgetUnsent(attempt.uuid);
      router.refresh();
    } catch (e) {
      const { toApiError } = await import('@/components/patterns/api-client').catch(() => ({ toApiError: null }));
      const known = toApiError?.(e);
      setError(!known || known.kind === 'offline' ? labels.offlineHandIn : known.message || labels.failed);
      setWorking(false);
      setAsking(true);
    }
  }, [attempt.uuid, flush, labels, router]);

  useEffect(() => {
    if (state !== 'ended') return;
    forgetUnsent(attempt.uuid);
    router.refresh();
  }, [state, attempt.uuid, router]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (asking || !question || event.defaultPrevented) return;
      const rtl = document.documentElement.dir === 'rtl';
      const { key, code, ctrlKey, altKey, metaKey } = event;
      const command = keyCommand({ key, code, ctrlKey, altKey, metaKey, rtl, ...placeOf(event.target) });
      if (!command) return;
      if (command.kind === 'choose') {
        const choice = choicesOf(question, local?.response ?? null, labels)[command.index];
        if (!choice) return;
        answer(question.uuid, choose(question, local?.response ?? null, choice.value));
      } else if (command.kind === 'previous') {
        if (index > 0) go(index - 1);
      } else if (index + 1 < total) go(index + 1);
      else if (event.key === 'Enter') setAsking(true);
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [answer, asking, go, index, labels, local, question, total]);

  if (!question || !local) return null;
  const last = index + 1 === total;
  const choices = choicesOf(question, local.response, labels).length;
  return (
    <div className="grid min-h-dvh grid-rows-[auto_auto_auto_1fr_auto] bg-surface">
      <header className="flex min-h-(--topbar) items-center gap-3 border-b border-line bg-canvas px-3 md:gap-4 md:px-5">
        <LinkButton href={leaveHref} variant="ghost" icon aria-label={labels.leave}>
          <X />
        </LinkButton>
        <div className="min-w-0 flex-1 truncate">
          <span className="font-medium">{attempt.title}</span>{' '}
          <span className="text-ink-3 max-md:hidden">
            ·{' '}
            {attempt.attemptsAllowed > 0
              ? fill(labels.attemptOf, { number: attempt.number, allowed: attempt.attemptsAllowed })
              : fill(labels.attempt, { number: attempt.number })}
          </span>
        </div>
        <QuizSaveState state={state} savedAt={savedAt} timeZone={timeZone} labels={labels} />
        {attempt.endsAt && (
          <QuizTimer
            endsAt={attempt.endsAt}
            now={attempt.now}
            totalSeconds={attempt.timeLimitSeconds ?? 0}
            labels={labels}
            onEnd={() => void handIn()}
          />
        )}
      </header>
      <QuizTrouble state={state} labels={labels} />
      <QuizSteps steps={steps} current={index} onGo={go} labels={labels} />
      <main id="main" className="mx-auto w-full max-w-[46rem] px-5 pt-9 pb-12 md:px-0">
        <p className="text-sm font-medium text-ink-2">
          {fill(labels.of, { number: index + 1, total })} · {plural(locale, question.points, labels.points)}
        </p>
        <h1
          id="question"
          ref={heading}
          tabIndex={-1}
          data-noring
          dir="auto"
          className="mt-2 text-xl font-medium whitespace-pre-line"
        >
          {question.prompt}
        </h1>
        <QuizQuestion
          key={question.uuid}
          question={question}
          response={local.response}
          letters={letters}
          labels={labels}
          headingId="question"
          onAnswer={(response) => answer(question.uuid, response)}
        />
        <p className="mt-5 text-sm text-ink-3">{labels.note}</p>
      </main>
      <footer className="sticky bottom-0 border-t border-line bg-canvas">
        <div className="mx-auto flex w-full max-w-[46rem] flex-wrap items-center gap-3 px-5 py-3 md:px-0 md:py-4">
          <Button onClick={() => go(index - 1)} disabled={index === 0}>
            <ArrowLeft size="s" />
            <span className="max-md:sr-only">{labels.previous}</span>
          </Button>
          <Button variant="ghost" aria-pressed={local.flagged} onClick={() => flag(question.uuid, !local.flagged)}>
            <Flag size="s" className={local.flagged ? 'text-mark-text' : undefined} />
            <span className="max-[26rem]:sr-only">{local.flagged ? labels.unflag : labels.flag}</span>
          </Button>
          <span className="flex-1" />
          <span className="text-sm text-ink-3 pointer-coarse:hidden max-md:hidden">
            {choices > 0
              ? fill(labels.keys, { first: letters[0] ?? '', last: letters[choices - 1] ?? '' })
              : labels.keysPlain}
          </span>
          {last ? (
            <Button variant="primary" working={working && !asking} onClick={() => setAsking(true)}>
              {labels.handIn}
            </Button>
          ) : (
            <Button variant="primary" onClick={() => go(index + 1)}>
              {labels.next}
              <ArrowRight size="s" />
            </Button>
          )}
        </div>
      </footer>
      <HandInDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void handIn()}
        working={working}
        error={error}
        unanswered={steps.filter((step) => !step.answered).length}
        flagged={steps.filter((step) => step.flagged).length}
        locale={locale}
        labels={labels}
      />
    </div>
  );
}
