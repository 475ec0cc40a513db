import type { Metadata } from 'next';
import { OwnActivity } from '@/components/audit/own-activity';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { orNotFound, pageContext } from '@/server/core/request';
import { listOwnActivity } from '@/server/domains/audit';

type Props = PageProps<'/[org]/[locale]/account/activity'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'audit' });
  return { title: t('own.title') };
}

export default drawn(async function Page({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'identity' });
  const asked = pick(textParams(await searchParams), 'cursor');
  const page = await orNotFound(listOwnActivity(ctx, asked));
  return <OwnActivity ctx={ctx} page={page} params={asked} labels={{ account: t('account.title') }} />;
});
