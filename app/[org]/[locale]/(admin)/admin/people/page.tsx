import type { Metadata } from 'next';
import { PeopleList } from '@/components/admin/people-list';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { orNotFound, pageContext } from '@/server/core/request';
import { listPeople } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/people'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin' });
  return { title: t('people.title') };
}

export default drawn(async function Page({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  const asked = pick(textParams(await searchParams), 'search', 'role', 'state', 'sort', 'cursor');
  const list = await orNotFound(listPeople(ctx, asked as Parameters<typeof listPeople>[1]));
  return <PeopleList ctx={ctx} list={list} params={asked} />;
});
