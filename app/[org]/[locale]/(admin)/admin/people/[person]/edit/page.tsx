import { PersonEdit } from '@/components/admin/person/person-edit';
import { nameIn } from '@/components/admin/reader';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { loadOnce } from '@/server/core/request';
import { getPersonToEdit } from '@/server/domains/identity';

type Props = PageProps<'/[org]/[locale]/admin/people/[person]/edit'>;

const load = loadOnce((ctx, person) => getPersonToEdit(ctx, { person }));

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const at = await params;
  const [ctx, person] = await load(at.org, at.locale, at.person);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const name = nameIn(ctx.locale, { en: person.nameEn, ar: person.nameAr }) ?? person.email;
  return { title: `${name} · ${t('edit.title')}` };
});

export default drawn(async function Page({ params }: Props) {
  const at = await params;
  const [ctx, person] = await load(at.org, at.locale, at.person);
  return <PersonEdit ctx={ctx} person={person} />;
});
