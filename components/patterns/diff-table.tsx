import type { ReactNode } from 'react';

/** One changed field; the technical name stands below in small letters. */
export type DiffRow = { field: ReactNode; technical?: string; before: ReactNode; after: ReactNode };

type DiffTableProps = {
  rows: DiffRow[];
  labels: { field: string; before: string; after: string; empty: string; caption: string };
};

const nothing = (value: ReactNode) => value === null || value === undefined || value === '';

/** Field, before and after; what went has a minus, what came a plus, so that colour is never alone. */
export function DiffTable({ rows, labels }: DiffTableProps) {
  const empty = <span className="text-ink-3">{labels.empty}</span>;
  return (
    <div className="overflow-x-auto">
      <table className="tbl diff">
        <caption className="sr-only">{labels.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.field}</th>
            <th scope="col">{labels.before}</th>
            <th scope="col">{labels.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a record of the past does not move
            <tr key={at}>
              <th scope="row" className="w-56">
                <span className="font-medium text-ink-1">{row.field}</span>
                {row.technical && (
                  <bdi dir="ltr" className="block w-fit text-xs text-ink-3">
                    {row.technical}
                  </bdi>
                )}
              </th>
              <td>{nothing(row.before) ? empty : <del dir="auto">{row.before}</del>}</td>
              <td>{nothing(row.after) ? empty : <ins dir="auto">{row.after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
