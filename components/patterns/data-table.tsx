// biome-ignore-all lint/a11y/noRedundantRoles: a narrow window lays the rows out as items, which would take the roles away
import type { ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { BareCheckbox } from '@/components/ui/choice';
import { cx } from '@/components/ui/cx';
import { ArrowDown, ArrowUp } from '@/components/ui/icons';
import { Pagination } from '@/components/ui/pagination';
import { SelectAll } from '@/components/ui/select-all';

/** One column: its head, its cell, and what it does where there is no room for columns. */
export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Digits: lined up at the right edge in both directions. */
  numeric?: boolean;
  /** The column that says which row it is; first line of an item, header of the row. Exactly one. */
  main?: boolean;
  /** The menu of the row, at the end. */
  actions?: boolean;
  /** Short and not to be broken: a day, a time. */
  oneLine?: boolean;
  /** Left out on windows narrower than this: where rows are items (lg), or where the columns of a rich list need the room (wide). */
  hideBelow?: 'lg' | 'wide';
  /** A line of its own in an item. */
  wide?: boolean;
  sort?: { href: string; direction?: 'ascending' | 'descending' };
};

type DataTableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Ticks for acts on many; put the table and a BulkBar inside one form. */
  select?: { name: string; label: (row: Row) => string; all: string };
  /** Shown instead of the table when there is no row. */
  empty: ReactNode;
  paging?: Parameters<typeof Pagination>[0];
};

function Head<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column;
  const direction = sort?.direction;
  return (
    <th
      scope="col"
      className={cx(
        column.numeric && 'nr',
        column.actions && 'dt-act',
        column.hideBelow && `dt-below-${column.hideBelow}`,
      )}
      aria-sort={sort ? (direction ?? 'none') : undefined}
    >
      {column.actions ? (
        <span className="sr-only">{column.header}</span>
      ) : sort ? (
        <AppLink
          href={sort.href}
          scroll={false}
          className="inline-flex min-h-6 items-center gap-1 rounded-xs hover:text-ink-1"
        >
          {column.header}
          {direction === 'ascending' && <ArrowUp size="s" />}
          {direction === 'descending' && <ArrowDown size="s" />}
        </AppLink>
      ) : (
        column.header
      )}
    </th>
  );
}

/** A list of records: drawn on the server, hairlines only, state in the address. Below lg a row is an item of two lines. */
export function DataTable<Row>({ caption, columns, rows, rowKey, select, empty, paging }: DataTableProps<Row>) {
  if (rows.length === 0) return empty;
  return (
    <>
      <table className="tbl dt" role="table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {select && (
              <th scope="col" className="dt-select">
                <SelectAll name={select.name} label={select.all} />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {select && (
                <td role="cell" className="dt-select">
                  <BareCheckbox name={select.name} value={rowKey(row)} aria-label={select.label(row)} />
                </td>
              )}
              {columns.map((column) => {
                const className = cx(
                  column.numeric && 'nr',
                  column.main && 'dt-main',
                  column.actions && 'dt-act',
                  column.hideBelow && `dt-below-${column.hideBelow}`,
                  column.wide && 'dt-wide',
                  column.oneLine && 'wide:whitespace-nowrap',
                  !column.main && !column.actions && 'text-ink-2',
                );
                return column.main ? (
                  <th key={column.key} scope="row" role="rowheader" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} role="cell" className={className || undefined}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {paging && <Pagination {...paging} />}
    </>
  );
}
