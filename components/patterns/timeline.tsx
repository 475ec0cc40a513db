import type { ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';

/** One thing that happened. */
export type TimelineEntry = {
  id: string;
  /** Time of day, as one left-to-right unit. */
  time: ReactNode;
  icon?: ReactNode;
  /** Who did what to what, the names in font-medium. */
  text: ReactNode;
  detail?: ReactNode;
  href?: string;
  current?: boolean;
};

type TimelineProps = { days: { label: ReactNode; entries: TimelineEntry[] }[]; label: string };

/** What happened, day by day: time, icon, who did what. */
export function Timeline({ days, label }: TimelineProps) {
  return (
    <section aria-label={label}>
      {days.map((day, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the days of one answer do not move
        <div key={at}>
          <h3 className="border-b border-line px-5 pt-4 pb-1.5 text-sm font-medium tracking-normal text-ink-3">
            {day.label}
          </h3>
          <ul>
            {day.entries.map((entry) => (
              <li key={entry.id}>
                {entry.href ? (
                  <AppLink
                    href={entry.href}
                    scroll={false}
                    className="tl hover:bg-hover aria-[current]:bg-brand-soft"
                    aria-current={entry.current ? 'true' : undefined}
                  >
                    <Entry {...entry} />
                  </AppLink>
                ) : (
                  <div className="tl">
                    <Entry {...entry} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Entry({ time, icon, text, detail }: TimelineEntry) {
  return (
    <>
      <span className="num mt-0.5 text-xs text-ink-3">{time}</span>
      <span className="mt-0.5 text-ink-3">{icon}</span>
      <span className="min-w-0">
        {text}
        {detail && <span className="block text-sm text-ink-3">{detail}</span>}
      </span>
    </>
  );
}
