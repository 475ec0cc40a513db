import { Page } from '@/components/patterns/app-shell';
import { PageHeader } from '@/components/patterns/page-header';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { SettingsDto } from '@/server/domains/organizations';
import { LogoSection } from './logo-section';
import { RobotsSection } from './robots-section';

/** The settings of the school: a section per subject, each saved by itself. */
export async function SettingsView({ ctx, settings }: { ctx: Ctx; settings: SettingsDto }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'organizations' });
  return (
    <Page>
      <div className="max-w-3xl">
        <PageHeader title={t('settings.title')} text={t('settings.text')} />
        <LogoSection ctx={ctx} settings={settings} />
        <RobotsSection ctx={ctx} rules={settings.robots.rules} />
      </div>
    </Page>
  );
}
