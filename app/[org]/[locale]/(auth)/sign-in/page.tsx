import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInPage } from '@/components/identity/sign-in-page';
import { getTranslations } from '@/lib/i18n/server';
import { homePathFor } from '@/lib/navigation/home-path';
import { pageContext } from '@/server/core/request';
import { listDemoPeople } from '@/server/domains/identity';

type Props = PageProps<'/[org]/[locale]/sign-in'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'identity' });
  return { title: t('signIn.title'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  if (ctx.actor.kind === 'person') redirect(homePathFor(ctx.actor, ctx.locale));
  return <SignInPage ctx={ctx} search={await searchParams} people={await listDemoPeople(ctx, {})} />;
}
