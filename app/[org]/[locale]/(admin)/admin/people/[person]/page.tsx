import { PersonView } from '@/components/admin/person-view';
import { nameIn } from '@/components/admin/reader';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { loadOnce } from '@/server/core/request';
import { getPerson } from '@/server/domains/admin';
import { listAudit } from '@/server/domains/audit';
import { listDocuments } from '@/server/domains/media';

type Props = PageProps<'/[org]/[locale]/admin/people/[person]'>;

// Once per request: that somebody looked stands in the trail.
const load = loadOnce((ctx, person) => getPerson(ctx, { person }));

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const at = await params;
  const [ctx, person] = await load(at.org, at.locale, at.person);
  return { title: nameIn(ctx.locale, person.name) ?? person.email };
});

export default drawn(async function Page({ params }: Props) {
  const at = await params;
  const [ctx, person] = await load(at.org, at.locale, at.person);
  const activity = ctx.actor.can('audit.read')
    ? await listAudit(ctx, { subject: at.person, actsOnly: true, limit: 15 })
    : null;
  const documents = person.roles.includes('student') ? await listDocuments(ctx, { person: at.person }) : null;
  return <PersonView ctx={ctx} person={person} activity={activity} documents={documents} />;
});
