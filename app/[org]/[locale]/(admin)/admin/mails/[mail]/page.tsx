import type { Metadata } from 'next';
import { cache } from 'react';
import { MailView } from '@/components/admin/mail-view';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import { orNotFound, pageContext, requireSignedIn } from '@/server/core/request';
import { getMail } from '@/server/domains/admin';

type Props = PageProps<'/[org]/[locale]/admin/mails/[mail]'>;

// Once per request: that it was read stands in the trail.
const load = cache((ctx: Ctx, mail: string) => orNotFound(getMail(ctx, { mail })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { mail, ...place } = await params;
  const ctx = await pageContext(place);
  if (ctx.actor.kind === 'anonymous') return {};
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  return { title: (await load(ctx, mail)).subject || t('mails.erased') };
}

export default async function Page({ params }: Props) {
  const at = await params;
  const ctx = await pageContext(at);
  await requireSignedIn(ctx);
  return <MailView ctx={ctx} mail={await load(ctx, at.mail)} />;
}
