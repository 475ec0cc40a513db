import { listHref } from '@/components/patterns/filter-bar';
import { Num } from '@/components/ui/bidi';
import type { Pagination } from '@/components/ui/pagination';
import { formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { ListDto } from '@/server/domains/admin';
import type { Reader } from './reader';

/** "25–48 of 248" and the links to the neighbours of a page. */
export async function pagingOf(
  list: Pick<ListDto<unknown>, 'items' | 'at' | 'previous' | 'next' | 'total'>,
  reader: Reader,
  path: string,
  params: Record<string, string>,
): Promise<Parameters<typeof Pagination>[0]> {
  const t = await getTranslations({ locale: reader.locale, namespace: 'admin' });
  const n = (value: number) => formatNumber(reader.locale, value, { digits: reader.digits });
  const to = (cursor: string | null) => (cursor ? listHref(path, params, { cursor }) : null);
  const span = { from: n(list.at + 1), to: n(list.at + list.items.length), total: totalText(list, reader) };
  return {
    range: reader.locale === 'en' ? <Num>{t('paging.range', span)}</Num> : t('paging.range', span),
    previousHref: to(list.previous),
    nextHref: to(list.next),
    labels: { nav: t('paging.nav'), previous: t('paging.previous'), next: t('paging.next') },
  };
}

/** "248", or "10,000+" where counting stopped. */
export function totalText(list: Pick<ListDto<unknown>, 'total'>, reader: Reader): string {
  return `${formatNumber(reader.locale, list.total.count, { digits: reader.digits })}${list.total.more ? '+' : ''}`;
}
