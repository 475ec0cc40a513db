import type { AnswerResponse } from '@/server/domains/assessment/quizzes/schema';

/** An answer as this device knows it; `dirty` until the server's receipt for this very sequence is here. */
export type LocalAnswer = {
  response: AnswerResponse;
  flagged: boolean;
  sequence: number;
  savedAt: string | null;
  dirty: boolean;
};

/** The answers of an attempt by question. */
export type LocalAnswers = Record<string, LocalAnswer>;

const keyOf = (attempt: string) => `quiz:${attempt}`;

/** Keeps unsent answers on the device, so that a lost connection or a closed tab loses none. */
export function keepUnsent(attempt: string, answers: LocalAnswers): void {
  const unsent = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.dirty));
  try {
    if (Object.keys(unsent).length === 0) localStorage.removeItem(keyOf(attempt));
    else localStorage.setItem(keyOf(attempt), JSON.stringify(unsent));
  } catch {
    // storage is full or forbidden: the answers stay in memory and are sent all the same
  }
}

/** What the server knows, with what this device had not sent yet where it is newer. */
export function withUnsent(attempt: string, known: LocalAnswers): LocalAnswers {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(attempt)) ?? '{}') as LocalAnswers;
    const merged = { ...known };
    for (const [question, answer] of Object.entries(kept)) {
      const before = known[question];
      if (before && answer.sequence > before.sequence) merged[question] = { ...answer, dirty: true };
    }
    return merged;
  } catch {
    return known;
  }
}

/** Forgets what was kept: the attempt is handed in. */
export function forgetUnsent(attempt: string): void {
  try {
    localStorage.removeItem(keyOf(attempt));
  } catch {
    // nothing was kept
  }
}

/**
 * The number of the next change: time since the start in tenths of a second, so that of two devices the later change
 * wins, and always more than the last one.
 */
export function nextSequence(last: number, millisecondsSinceStart: number): number {
  return Math.max(last + 1, Math.floor(millisecondsSinceStart / 100), 1);
}

/** Whether anything was answered. */
export function hasAnswer(response: AnswerResponse): boolean {
  if (response === null) return false;
  if ('options' in response) return response.options.length > 0;
  if ('text' in response) return response.text.trim() !== '';
  return true;
}
