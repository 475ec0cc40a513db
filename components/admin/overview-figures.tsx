import type { ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { CircleAlert } from '@/components/ui/icons';

/** A figure: its word, its number, what it is compared with, and the list behind it. */
export type Figure = {
  label: ReactNode;
  value: ReactNode;
  note?: ReactNode;
  href?: string | undefined;
  alarm?: boolean;
};

/** The caption of a block of the overview. */
export function BlockTitle({ children }: { children: ReactNode }) {
  return <h2 className="border-b border-line pb-1.5 text-sm font-medium text-ink-3">{children}</h2>;
}

/** Figures as rows: the word, the number, what it is compared with; each opens the rows behind it. */
export function Figures({ title, lines }: { title: string; lines: Figure[] }) {
  return (
    <section className="min-w-0">
      <BlockTitle>{title}</BlockTitle>
      <dl>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the figures keep their order
          <div key={at} className="flex items-baseline justify-between gap-4 border-b border-line py-2">
            <dt className="min-w-0 text-ink-2">
              {line.href ? (
                <AppLink className="dt-link" href={line.href}>
                  {line.label}
                </AppLink>
              ) : (
                line.label
              )}
              {line.note && <span className="block text-sm text-ink-3">{line.note}</span>}
            </dt>
            <dd className="num flex-none font-semibold text-ink-1">
              {line.alarm ? (
                <Badge tone="danger" icon={<CircleAlert />}>
                  {line.value}
                </Badge>
              ) : (
                line.value
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
