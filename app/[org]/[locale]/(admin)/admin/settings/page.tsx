import type { Metadata } from 'next';
import { SettingsView } from '@/components/organizations/settings-view';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { orNotFound, pageContext } from '@/server/core/request';
import { getSettings } from '@/server/domains/organizations';

type Props = PageProps<'/[org]/[locale]/admin/settings'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'organizations' });
  return { title: t('settings.title') };
}

export default drawn(async function Page({ params }: Props) {
  const ctx = await pageContext(await params);
  const settings = await orNotFound(getSettings(ctx, {}));
  return <SettingsView ctx={ctx} settings={settings} />;
});
