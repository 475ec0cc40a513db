import { Fragment, type ReactNode } from 'react';

/** Facts: name and value side by side, one below the other on phones. Entries without a value are left out. */
export function DefinitionList({
  items,
  className = '',
}: {
  items: { term: ReactNode; value: ReactNode }[];
  className?: string;
}) {
  return (
    <dl className={`grid gap-x-4 gap-y-0.5 md:grid-cols-[9rem_minmax(0,1fr)] md:gap-y-2 ${className}`}>
      {items.map(({ term, value }, at) =>
        value === null || value === undefined || value === false || value === '' ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts keep their order
          <Fragment key={at}>
            <dt className="text-ink-2">{term}</dt>
            <dd className="mb-2 md:mb-0">{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
