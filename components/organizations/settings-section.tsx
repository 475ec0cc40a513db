import type { ReactNode } from 'react';

/** One subject of the settings: its name, what it is for, and its form. The id is its address on the page. */
export function SettingsSection(props: { id: string; title: string; text?: ReactNode; children: ReactNode }) {
  const { id, title, text, children } = props;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="border-t border-line py-7 first-of-type:border-t-0">
      <h2 id={`${id}-title`} className="text-lg">
        {title}
      </h2>
      {text && <p className="measure mb-4 text-ink-2">{text}</p>}
      {children}
    </section>
  );
}
