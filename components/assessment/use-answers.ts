'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RunningAttemptDto, SaveReceipt } from '@/server/domains/assessment';
import type { AnswerResponse } from '@/server/domains/assessment/quizzes/schema';
import { keepUnsent, type LocalAnswer, type LocalAnswers, nextSequence, withUnsent } from './answer-store';

/** How saving stands. `ended`: the server takes no more answers of this attempt. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'offline' | 'failed' | 'signed_out' | 'ended';

const RETRY_AFTER = 4_000;
const TYPING_PAUSE = 700;

function fromServer(attempt: RunningAttemptDto): LocalAnswers {
  return Object.fromEntries(
    attempt.questions.map((q): [string, LocalAnswer] => [
      q.uuid,
      { response: q.answer, flagged: q.flagged, sequence: q.sequence, savedAt: q.savedAt, dirty: false },
    ]),
  );
}

async function send(attempt: string, dirty: [string, LocalAnswer][]): Promise<SaveReceipt | 'signed_out' | 'failed'> {
  const answers = dirty.map(([question, { response, flagged, sequence }]) => ({
    question,
    response,
    flagged,
    sequence,
  }));
  const body = JSON.stringify({ attempt, answers });
  const result = await fetch('/api/assessment/answers', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-locale': document.documentElement.lang },
    body,
    keepalive: body.length < 60_000,
  });
  if (result.status === 401) return 'signed_out';
  if (result.status !== 200 && result.status !== 409) return 'failed';
  const receipt = (await result.json()) as SaveReceipt;
  return Array.isArray(receipt.answers) ? receipt : 'failed';
}

/** The answers of a running attempt: kept on the device, sent as they change, one packet at a time, again until receipted. */
export function useAnswers(attempt: RunningAttemptDto) {
  const [answers, setAnswers] = useState(() => fromServer(attempt));
  const [state, setState] = useState<SaveState>('idle');
  const latest = useRef(answers);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // the server's clock is right; ours may not be
  const offset = useRef(0);

  const put = useCallback(
    (next: LocalAnswers) => {
      latest.current = next;
      setAnswers(next);
      keepUnsent(attempt.uuid, next);
    },
    [attempt.uuid],
  );

  /** Sends what is unsent; true when nothing is left to send. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) await running.current;
    const once = async (): Promise<boolean> => {
      const dirty = Object.entries(latest.current).filter(([, answer]) => answer.dirty);
      if (dirty.length === 0) return true;
      setState('saving');
      let again = true;
      try {
        const receipt = await send(attempt.uuid, dirty);
        if (typeof receipt === 'string') setState(receipt);
        else if (!receipt.accepted) {
          again = false;
          setState('ended');
        } else {
          const next = { ...latest.current };
          for (const { question, sequence, savedAt } of receipt.answers) {
            const own = next[question];
            if (!own) continue;
            // a higher number means another device was later: its answer stands, ours is spent
            if (own.sequence <= sequence) next[question] = { ...own, sequence, savedAt, dirty: false };
          }
          put(next);
          again = Object.values(next).some((answer) => answer.dirty);
          setState(again ? 'saving' : 'saved');
          if (!again) return true;
        }
      } catch {
        setState('offline');
      }
      if (again) timer.current = setTimeout(() => void flush(), RETRY_AFTER);
      return false;
    };
    const mine = once();
    running.current = mine;
    const done = await mine;
    if (running.current === mine) running.current = null;
    return done;
  }, [attempt.uuid, put]);

  const change = useCallback(
    (question: string, part: { response?: AnswerResponse; flagged?: boolean }, pause = 0) => {
      const before = latest.current[question];
      if (!before) return;
      const since = Date.now() + offset.current - Date.parse(attempt.startedAt);
      const sequence = nextSequence(before.sequence, since);
      put({ ...latest.current, [question]: { ...before, ...part, sequence, dirty: true } });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [attempt.startedAt, flush, put],
  );

  useEffect(() => {
    offset.current = Date.parse(attempt.now) - Date.now();
    const merged = withUnsent(attempt.uuid, latest.current);
    if (Object.values(merged).some((answer) => answer.dirty)) {
      put(merged);
      void flush();
    }
    const now = () => void flush();
    const hidden = () => document.visibilityState === 'hidden' && void flush();
    const lost = () => setState('offline');
    window.addEventListener('online', now);
    window.addEventListener('offline', lost);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', now);
      window.removeEventListener('offline', lost);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [attempt.uuid, attempt.now, flush, put]);

  const answer = useCallback(
    (question: string, response: AnswerResponse) =>
      change(question, { response }, response && 'text' in response ? TYPING_PAUSE : 0),
    [change],
  );
  const flag = useCallback((question: string, flagged: boolean) => change(question, { flagged }), [change]);
  return { answers, state, answer, flag, flush };
}
