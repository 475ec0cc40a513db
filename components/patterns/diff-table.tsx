// biome-ignore-all lint/a11y/noRedundantRoles: a phone lays the rows out as items, which would take the roles away
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
      <table className="tbl diff" role="table">
        <caption className="sr-only">{labels.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col">{labels.field}</th>
            <th scope="col">{labels.before}</th>
            <th scope="col">{labels.after}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a record of the past does not move
            <tr key={at} role="row">
              <th scope="row" role="rowheader" className="w-56">
                <span className="font-medium text-ink-1">{row.field}</span>
                {row.technical && (
                  <bdi dir="ltr" className="block w-fit text-xs text-ink-3">
                    {row.technical}
                  </bdi>
                )}
              </th>
              <td role="cell">{nothing(row.before) ? empty : <del dir="auto">{row.before}</del>}</td>
              <td role="cell">{nothing(row.after) ? empty : <ins dir="auto">{row.after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
