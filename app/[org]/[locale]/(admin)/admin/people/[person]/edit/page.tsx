import type { Metadata } from 'next';
import { PersonEdit } from '@/components/admin/person/person-edit';
import { getTranslations } from '@/lib/i18n/server';
import { orNotFound, pageContext } from '@/server/core/request';
import { getPersonToEdit } from '@/server/domains/identity';

type Props = PageProps<'/[org]/[locale]/admin/people/[person]/edit'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin' });
  return { title: t('edit.title') };
}

export default async function Page({ params }: Props) {
  const at = await params;
  const ctx = await pageContext(at);
  return <PersonEdit ctx={ctx} person={await orNotFound(getPersonToEdit(ctx, { person: at.person }))} />;
}
