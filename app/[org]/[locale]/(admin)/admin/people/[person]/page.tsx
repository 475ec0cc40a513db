import type { Metadata } from 'next';
import { cache } from 'react';
import { PersonView } from '@/components/admin/person-view';
import { nameIn } from '@/components/admin/reader';
import type { Ctx } from '@/server/core/context';
import { orNotFound, pageContext, requireSignedIn } from '@/server/core/request';
import { getPerson } from '@/server/domains/admin';
import { listAudit } from '@/server/domains/audit';
import { listDocuments } from '@/server/domains/media';

type Props = PageProps<'/[org]/[locale]/admin/people/[person]'>;

// Once per request: that somebody looked stands in the trail.
const load = cache((ctx: Ctx, person: string) => orNotFound(getPerson(ctx, { person })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person, ...place } = await params;
  const ctx = await pageContext(place);
  if (ctx.actor.kind === 'anonymous') return {};
  const { name, email } = await load(ctx, person);
  return { title: nameIn(ctx.locale, name) ?? email };
}

export default async function Page({ params }: Props) {
  const at = await params;
  const ctx = await pageContext(at);
  await requireSignedIn(ctx);
  const person = await load(ctx, at.person);
  const activity = ctx.actor.can('audit.read')
    ? await listAudit(ctx, { subject: at.person, actsOnly: true, limit: 15 })
    : null;
  const documents = person.roles.includes('student') ? await listDocuments(ctx, { person: at.person }) : null;
  return <PersonView ctx={ctx} person={person} activity={activity} documents={documents} />;
}
