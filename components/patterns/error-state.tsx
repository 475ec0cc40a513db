import type { ReactNode } from 'react';
import { Num } from '@/components/ui/bidi';
import { CircleAlert } from '@/components/ui/icons';

type ErrorStateProps = {
  /** What happened. */
  title: ReactNode;
  /** Why, and what next. */
  text?: ReactNode;
  /** "Reference" in the page's language, and the number support can look up. */
  reference?: { label: string; value: string };
  action?: ReactNode;
  /** 1 when it is the whole page. */
  level?: 1 | 2;
};

/** Something did not work: what happened, why, what next, and the number under which we can find it. */
export function ErrorState({ title, text, reference, action, level = 2 }: ErrorStateProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <div role="alert" className="flex items-start gap-3 py-6">
      <CircleAlert size="l" className="mt-0.5 text-danger-text" />
      <div className="min-w-0">
        <Title className={level === 1 ? 'text-xl' : 'text-base'}>{title}</Title>
        {text && <p className="measure text-ink-2">{text}</p>}
        {reference && (
          <p className="mt-1 text-sm text-ink-3">
            {reference.label} <Num>{reference.value}</Num>
          </p>
        )}
        {action && <div className="mt-4 flex flex-wrap gap-2.5">{action}</div>}
      </div>
    </div>
  );
}
