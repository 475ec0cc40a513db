'use client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Check, CircleAlert, X } from './icons';

/** What happened, with Undo where the act has an inverse. An error is never only in a toast. */
export type Toast = {
  text: string;
  tone?: 'done' | 'problem';
  undo?: { label: string; run: () => void | Promise<void> };
};

const Say = createContext<(toast: Toast) => void>(() => undefined);

/** Gives the function that shows a toast. */
export const useToast = () => useContext(Say);

const SHOWN_FOR = 6000;

/** Shows one toast at a time at the bottom end; it waits while it is pointed at or focused. */
export function ToastProvider({
  labels,
  children,
}: {
  labels: { region: string; close: string };
  children: ReactNode;
}) {
  const [toast, setToast] = useState<(Toast & { at: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const count = useRef(0);
  const say = useCallback((next: Toast) => {
    count.current += 1;
    setHeld(false);
    setToast({ ...next, at: count.current });
  }, []);

  useEffect(() => {
    if (!toast || held) return;
    const timer = setTimeout(() => setToast(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [toast, held]);

  return (
    <Say value={say}>
      {children}
      <section
        aria-label={labels.region}
        className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex justify-center px-4 md:bottom-5 md:justify-end md:px-5"
      >
        <div role="status" className="contents">
          {toast && (
            // biome-ignore lint/a11y/noStaticElementInteractions: holding still while it is read is not an act
            <div
              key={toast.at}
              className="pop pointer-events-auto flex max-w-[26rem] items-center gap-3 overflow-visible py-2 ps-4 pe-2"
              onPointerEnter={() => setHeld(true)}
              onPointerLeave={() => setHeld(false)}
              onFocus={() => setHeld(true)}
              onBlur={() => setHeld(false)}
              onKeyDown={(event) => event.key === 'Escape' && setToast(null)}
            >
              {toast.tone === 'problem' ? <CircleAlert className="text-danger-text" /> : <Check />}
              <span className="flex-1 py-1">{toast.text}</span>
              {toast.undo && (
                <button
                  type="button"
                  className="link min-h-6 px-1"
                  onClick={() => {
                    const { undo } = toast;
                    setToast(null);
                    void undo?.run();
                  }}
                >
                  {toast.undo.label}
                </button>
              )}
              <button
                type="button"
                className="btn btn-ghost btn-icon btn-sm"
                aria-label={labels.close}
                onClick={() => setToast(null)}
              >
                <X size="s" />
              </button>
            </div>
          )}
        </div>
      </section>
    </Say>
  );
}
