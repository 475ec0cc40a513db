import type { CSSProperties, ReactNode } from 'react';

/** Nothing here yet: what will be here, what to do, at most one button. Start-aligned, beside three un-inked lines. */
export function EmptyState({ title, text, action }: { title: ReactNode; text?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex items-start gap-4 py-6">
      <div
        aria-hidden="true"
        className="grid w-16 flex-none content-center gap-[7px] self-stretch border-s border-mark-line ps-2.5"
      >
        {['80%', '100%', '55%'].map((width) => (
          <span key={width} className="ln ln-t" style={{ '--w': width } as CSSProperties} />
        ))}
      </div>
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {text && <p className="text-ink-2">{text}</p>}
        {action && <div className="mt-3 flex flex-wrap gap-2.5">{action}</div>}
      </div>
    </div>
  );
}
