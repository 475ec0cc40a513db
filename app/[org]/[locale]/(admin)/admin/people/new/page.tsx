import type { Metadata } from 'next';
import { NewPerson } from '@/components/admin/new-person';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { orNotFound, pageContext } from '@/server/core/request';
import { getNewPersonOptions } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/people/new'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin' });
  return { title: t('newPerson.title') };
}

export default drawn(async function Page({ params }: Props) {
  const ctx = await pageContext(await params);
  return <NewPerson ctx={ctx} options={await orNotFound(getNewPersonOptions(ctx, {}))} />;
});
