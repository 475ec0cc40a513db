import { NotFoundView } from '@/components/shell/not-found-view';
import { setRequestLocale } from '@/lib/i18n/server';
import { publicContext } from '@/server/core/request';

type Props = PageProps<'/[org]/[locale]/missing'>;

/** Cached per school and language; the proxy shows it, with 404, behind addresses that have no other page. */
export function generateStaticParams() {
  return [];
}

/** Next gives a page with this status no metadata of its own, so the title comes with the view. */
export default async function Page({ params }: Props) {
  const { org, locale } = await params;
  setRequestLocale((await publicContext(org, locale)).locale);
  return <NotFoundView />;
}
