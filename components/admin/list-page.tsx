import type { ReactNode } from 'react';
import { Page } from '@/components/patterns/app-shell';
import { type Column, DataTable } from '@/components/patterns/data-table';
import { FilterBar } from '@/components/patterns/filter-bar';
import { PageHeader } from '@/components/patterns/page-header';
import { pagingOf, totalText } from '@/components/patterns/paging';
import { getTranslations } from '@/lib/i18n/server';
import type { ListDto } from '@/server/domains/admin';
import { EmptyList } from './empty';
import type { Reader } from './reader';

type ListPageProps<Row> = {
  /** Where its words are: `admin.<words>.title`, `.search`, `.empty`, `.emptyText`. */
  words: 'courses' | 'mails' | 'people';
  reader: Reader;
  /** Where the list stands, without its query. */
  path: string;
  params: Record<string, string>;
  list: ListDto<Row>;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  filters: Parameters<typeof FilterBar>[0]['filters'];
  /** At the end of the title's line. */
  actions?: ReactNode;
};

/** A list of the school as staff read it: title with its size, search and filters, the rows, the pages. */
export async function ListPage<Row>({
  words,
  reader,
  path,
  params,
  list,
  filters,
  actions,
  ...table
}: ListPageProps<Row>) {
  const t = await getTranslations({ locale: reader.locale, namespace: 'admin' });
  const search = t(`${words}.search`);
  return (
    <Page>
      <PageHeader title={t(`${words}.title`)} count={totalText(list, reader)} actions={actions} />
      <FilterBar
        path={path}
        params={params}
        search={{ name: 'search', label: search, placeholder: search, submit: t('search.submit') }}
        filters={filters}
        labels={{ clear: t('filter.clear'), remove: t('filter.remove') }}
      />
      <DataTable
        caption={t(`${words}.title`)}
        rows={list.items}
        {...table}
        empty={
          <EmptyList
            locale={reader.locale}
            params={params}
            words={{ title: t(`${words}.empty`), text: t(`${words}.emptyText`) }}
          />
        }
        paging={await pagingOf(list, reader, path, params)}
      />
    </Page>
  );
}
