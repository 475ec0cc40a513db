import type { ReactNode } from 'react';

/** Facts, name above value: one below the other beside a sheet, in two columns where they are `wide`. */
export function Facts({ items, wide = false }: { items: { term: string; value: ReactNode }[]; wide?: boolean }) {
  return (
    <dl className={`my-5 grid gap-x-8 gap-y-4 ${wide ? 'max-w-160 md:my-8 md:grid-cols-2 md:gap-y-6' : ''}`}>
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt className="text-sm text-ink-2">{term}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
