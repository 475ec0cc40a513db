import type { ReactNode } from 'react';

/** Facts one below the other, name above value: the column beside a sheet. */
export function Facts({ items }: { items: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="my-5 grid gap-4">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt className="text-sm text-ink-2">{term}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
