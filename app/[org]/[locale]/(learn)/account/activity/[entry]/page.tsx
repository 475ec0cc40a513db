import { OwnActivity } from '@/components/audit/own-activity';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { loadOnce } from '@/server/core/request';
import { getOwnActivity } from '@/server/domains/audit';

type Props = PageProps<'/[org]/[locale]/account/activity/[entry]'>;

const load = loadOnce((ctx, entry) => getOwnActivity(ctx, { entry }));

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const at = await params;
  const [ctx] = await load(at.org, at.locale, at.entry);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'audit' });
  return { title: t('own.title') };
});

export default drawn(async function Page({ params }: Props) {
  const at = await params;
  const [ctx, entry] = await load(at.org, at.locale, at.entry);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'identity' });
  return <OwnActivity ctx={ctx} entry={entry} labels={{ account: t('account.title') }} />;
});
