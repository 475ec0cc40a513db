'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { onRealtime } from '@/components/patterns/realtime';
import { AppLink } from '@/components/ui/app-link';
import { Bell } from '@/components/ui/icons';
import { useToast } from '@/components/ui/toast';
import { type PluralForms, plural } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';

/** The words of the bell, made on the server by `bellLabels(locale)`. */
export type BellLabels = { none: string; some: PluralForms; arrived: string; open: string };

type Numbers = { unseen: number; unread: number; latest?: { text: string; href: string | null } };

/**
 * The bell of signed-in pages: how many notices are new, live. When one arrives it says so, with a way to it, and what
 * the page shows is fetched anew, so that an opened lesson is open without reloading.
 */
export function NotificationBell({ locale, labels }: { locale: Locale; labels: BellLabels }) {
  const [unseen, setUnseen] = useState<number | null>(null);
  const known = useRef<number | null>(null);
  // Answers may overtake each other: only the newest question counts, and it takes over what an older one had to say.
  const asked = useRef({ times: 0, announce: false });
  const path = usePathname();
  const router = useRouter();
  const say = useToast();
  const here = `/${locale}/notifications`;

  // What is fetched anew hands over new words each time; listening must not begin again for that.
  const tell = useRef<(latest: Numbers['latest']) => void>(() => undefined);
  useEffect(() => {
    tell.current = (latest) => {
      router.refresh();
      const open = latest?.href ?? here;
      say({ text: latest?.text ?? labels.arrived, undo: { label: labels.open, run: () => router.push(open) } });
    };
  });

  const load = useCallback(
    async (announce: boolean) => {
      asked.current.announce ||= announce;
      const { announce: aloud } = asked.current;
      const turn = ++asked.current.times;
      const answer = await fetch(`/api/notifications/unread${aloud ? '?latest' : ''}`, {
        cache: 'no-store',
        headers: { 'x-locale': locale },
      }).catch(() => null);
      const numbers = answer?.ok ? ((await answer.json()) as Numbers) : null;
      if (!numbers || turn !== asked.current.times) return;
      const more = known.current !== null && numbers.unseen > known.current;
      known.current = numbers.unseen;
      asked.current.announce = false;
      setUnseen(numbers.unseen);
      if (aloud && more) tell.current(numbers.latest);
    },
    [locale],
  );

  // Another page may have marked notices seen.
  useEffect(() => {
    if (path) void load(false);
  }, [load, path]);
  useEffect(
    () =>
      onRealtime((event) => {
        if (event.type === 'notification' || event.type === 'ready') void load(true);
        else if (event.type === 'notifications_seen') void load(false);
      }),
    [load],
  );

  const count = unseen ?? 0;
  return (
    <AppLink
      href={here}
      className="btn btn-ghost btn-icon relative"
      aria-label={count > 0 ? plural(locale, count, labels.some) : labels.none}
    >
      <Bell />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="nr absolute end-0.5 top-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-brand px-1 text-[0.6875rem] font-semibold leading-none text-on-brand"
        >
          {count > 9 ? '9+' : count}
        </span>
      )}
    </AppLink>
  );
}
