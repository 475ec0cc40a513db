import type { Metadata } from 'next';
import { AccountView } from '@/components/identity/account-view';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { orNotFound, pageContext } from '@/server/core/request';
import { getProfile, listSessions } from '@/server/domains/identity';
import { listDocuments } from '@/server/domains/media';

type Props = PageProps<'/[org]/[locale]/account'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'identity' });
  return { title: t('account.title') };
}

export default drawn(async function Page({ params }: Props) {
  const ctx = await pageContext(await params);
  const [profile, sessions] = await orNotFound(Promise.all([getProfile(ctx, {}), listSessions(ctx, {})]));
  const documents = profile.student ? await listDocuments(ctx, { person: ctx.actor.personUuid ?? '' }) : null;
  return <AccountView ctx={ctx} profile={profile} sessions={sessions} documents={documents} />;
});
