import type { Metadata } from 'next';
import { OwnActivity } from '@/components/audit/own-activity';
import { getTranslations } from '@/lib/i18n/server';
import { orNotFound, pageContext } from '@/server/core/request';
import { getOwnActivity } from '@/server/domains/audit';

type Props = PageProps<'/[org]/[locale]/account/activity/[entry]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'audit' });
  return { title: t('own.title') };
}

export default async function Page({ params }: Props) {
  const at = await params;
  const ctx = await pageContext(at);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'identity' });
  const entry = await orNotFound(getOwnActivity(ctx, { entry: at.entry }));
  return <OwnActivity ctx={ctx} entry={entry} labels={{ account: t('account.title') }} />;
}
