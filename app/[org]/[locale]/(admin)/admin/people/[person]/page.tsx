import type { Metadata } from 'next';
import { PersonView } from '@/components/admin/person-view';
import { getTranslations } from '@/lib/i18n/server';
import { orNotFound, pageContext } from '@/server/core/request';
import { getPerson } from '@/server/domains/admin';
import { listAudit } from '@/server/domains/audit';
import { listDocuments } from '@/server/domains/media';

type Props = PageProps<'/[org]/[locale]/admin/people/[person]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin' });
  return { title: t('people.title') };
}

export default async function Page({ params }: Props) {
  const at = await params;
  const ctx = await pageContext(at);
  const person = await orNotFound(getPerson(ctx, { person: at.person }));
  const activity = ctx.actor.can('audit.read')
    ? await listAudit(ctx, { subject: at.person, actsOnly: true, limit: 15 })
    : null;
  const documents = person.roles.includes('student') ? await listDocuments(ctx, { person: at.person }) : null;
  return <PersonView ctx={ctx} person={person} activity={activity} documents={documents} />;
}
