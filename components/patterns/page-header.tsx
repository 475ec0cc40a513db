import type { ReactNode } from 'react';
import { Num } from '@/components/ui/bidi';

type PageHeaderProps = {
  title: ReactNode;
  /** How many there are, beside the title of a list. */
  count?: string | number;
  text?: ReactNode;
  /** Breadcrumbs or a way back, above the title. */
  above?: ReactNode;
  /** At most one primary button. */
  actions?: ReactNode;
  /** `large` for learners' and public pages. */
  size?: 'normal' | 'large';
};

/** Title, count and actions on one line; on phones the actions stand below. */
export function PageHeader({ title, count, text, above, actions, size = 'normal' }: PageHeaderProps) {
  return (
    <header className="mb-4">
      {above}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 items-baseline gap-3">
          <h1 dir="auto" className={size === 'large' ? 'text-2xl' : 'text-xl'}>
            {title}
          </h1>
          {count !== undefined && <Num className="text-ink-3">{count}</Num>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {text && <p className="mt-1 measure text-base text-ink-2">{text}</p>}
    </header>
  );
}
