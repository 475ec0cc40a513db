'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

/** How the autosave of a text stands. */
export type DraftState = 'idle' | 'saving' | 'saved' | 'offline' | 'failed';

const PAUSE = 900;
const RETRY_AFTER = 5_000;

type Kept = { text: string; at: number };

function kept(key: string): Kept | null {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    return typeof found?.text === 'string' && typeof found.at === 'number' ? found : null;
  } catch {
    return null;
  }
}

function keep(key: string, value: Kept | null): void {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  } catch {
    // forbidden or full: the text stays in the field
  }
}

/**
 * A text that saves itself while it is written: one request at a time, kept on the device until the server has it, tried
 * again by itself. `save` answers when the server stored it.
 */
export function useDraft(
  key: string,
  initial: { text: string; savedAt: string | null },
  save: (text: string) => Promise<string>,
) {
  const [text, setText] = useState(initial.text);
  const [state, setState] = useState<DraftState>('idle');
  const [savedAt, setSavedAt] = useState(initial.savedAt);
  const current = useRef(initial.text);
  const stored = useRef(initial.text);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = useRef(save);
  useEffect(() => {
    send.current = save;
  }, [save]);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (running.current) await running.current;
    const wanted = current.current;
    if (wanted === stored.current) return;
    const work = async () => {
      setState('saving');
      try {
        const at = await send.current(wanted);
        stored.current = wanted;
        setSavedAt(at);
        setState(current.current === wanted ? 'saved' : 'saving');
        if (current.current === wanted) keep(key, null);
      } catch {
        setState(navigator.onLine ? 'failed' : 'offline');
        timer.current = setTimeout(() => void flush(), RETRY_AFTER);
      }
    };
    running.current = work();
    await running.current;
    running.current = null;
    if (current.current !== stored.current && !timer.current) timer.current = setTimeout(() => void flush(), PAUSE);
  }, [key]);

  const write = useCallback(
    (next: string) => {
      current.current = next;
      setText(next);
      keep(key, { text: next, at: Date.now() });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [flush, key],
  );

  useEffect(() => {
    const found = kept(key);
    if (found && found.text !== current.current && found.at > Date.parse(initial.savedAt ?? '1970-01-01')) {
      current.current = found.text;
      setText(found.text);
      timer.current = setTimeout(() => void flush(), PAUSE);
    }
    const now = () => void flush();
    const hidden = () => document.visibilityState === 'hidden' && void flush();
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [key, initial.savedAt, flush]);

  /** Forgets what was kept: it is sent. Nothing more is saved. */
  const done = useCallback(() => {
    clearTimeout(timer.current);
    stored.current = current.current;
    keep(key, null);
  }, [key]);

  return { text, write, state, savedAt, flush, done };
}
