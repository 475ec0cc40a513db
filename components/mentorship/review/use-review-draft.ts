'use client';
import { useCallback, useEffect, useState } from 'react';
import { EMPTY_DRAFT, type ReviewDraft } from './types';

/** A review that is being written, kept on the device until it is sent: going to the next learner and back loses nothing. */
export function useReviewDraft(submission: string, version: number) {
  const key = `review:${submission}:${version}`;
  const [draft, setDraft] = useState<ReviewDraft>(EMPTY_DRAFT);

  useEffect(() => {
    try {
      const found = JSON.parse(localStorage.getItem(key) ?? 'null') as ReviewDraft | null;
      setDraft(found && Array.isArray(found.notes) ? found : EMPTY_DRAFT);
    } catch {
      setDraft(EMPTY_DRAFT);
    }
  }, [key]);

  const change = useCallback(
    (part: Partial<ReviewDraft> | ((now: ReviewDraft) => Partial<ReviewDraft>)) =>
      setDraft((now) => {
        const next = { ...now, ...(typeof part === 'function' ? part(now) : part) };
        try {
          localStorage.setItem(key, JSON.stringify(next));
        } catch {
          // storage is forbidden: the review stays in the page
        }
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => {
    try {
      localStorage.removeItem(key);
    } catch {
      // nothing was kept
    }
  }, [key]);
  return { draft, change, forget };
}
