import type { ReactNode } from 'react';

/** The same thing on the light and on the dark surface, whatever the reader's own theme is. */
export function OnBothThemes({ children, labels }: { children: ReactNode; labels: { light: string; dark: string } }) {
  return (
    <div className="grid max-w-xl gap-3 md:grid-cols-2">
      {(['light', 'dark'] as const).map((theme) => (
        <figure key={theme} data-theme={theme} className="rounded-md border border-line bg-surface p-4 text-ink-1">
          <span className="logo">{children}</span>
          <figcaption className="mt-3 text-xs text-ink-3">{labels[theme]}</figcaption>
        </figure>
      ))}
    </div>
  );
}
