import { Num } from '@/components/ui/bidi';
import { Pagination } from '@/components/ui/pagination';
import { type Digits, formatNumber } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { Counted, Paged, Total } from '@/lib/paging/cursor';
import { listHref } from './filter-bar';

type Reader = { locale: Locale; digits: Digits };
type Page = Omit<Paged<unknown>, 'items'> & { items: readonly unknown[]; total?: Total };

/** "25–48 of 248" and the links to the neighbours of a page. `name` is the cursor's in the address, for a second list. */
export async function pagingOf(
  list: Page,
  reader: Reader,
  path: string,
  params: Record<string, string | undefined>,
  name = 'cursor',
): Promise<Parameters<typeof Pagination>[0]> {
  const t = await getTranslations({ locale: reader.locale, namespace: 'shell.paging' });
  const n = (value: number) => formatNumber(reader.locale, value, { digits: reader.digits });
  const to = (cursor: string | null) =>
    cursor ? listHref(path, params, { cursor: params.cursor, [name]: cursor }) : null;
  const span = { from: n(list.at + 1), to: n(list.at + list.items.length) };
  const range = list.total && t('range', { ...span, total: totalText({ total: list.total }, reader) });
  return {
    range: range && reader.locale === 'en' ? <Num>{range}</Num> : range,
    previousHref: to(list.previous),
    nextHref: to(list.next),
    labels: { nav: t('nav'), previous: t('previous'), next: t('next') },
  };
}

type PagesProps = {
  list: Page;
  reader: Reader;
  path: string;
  params?: Record<string, string | undefined>;
  name?: string;
  /** What the list is called, where a page has two. */
  label?: string;
};

/** The way to the neighbours of a page; nothing where everything fits on one. */
export async function Pages({ list, reader, path, params = {}, name, label }: PagesProps) {
  if (!list.previous && !list.next) return null;
  const paging = await pagingOf(list, reader, path, params, name);
  const nav = label ? `${label}: ${paging.labels.nav}` : paging.labels.nav;
  return <Pagination {...paging} labels={{ ...paging.labels, nav }} />;
}

/** "248", or "10,000+" where counting stopped. */
export function totalText(list: Pick<Counted<unknown>, 'total'>, reader: Reader): string {
  return `${formatNumber(reader.locale, list.total.count, { digits: reader.digits })}${list.total.more ? '+' : ''}`;
}
