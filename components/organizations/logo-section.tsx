import { dropLabels } from '@/components/media/drop-labels';
import { DrawnLogo, LogoPicture } from '@/components/patterns/logo';
import { formLabels } from '@/components/shell/form-labels';
import { type Messages, messagesOf } from '@/lib/i18n/messages';
import { getTranslations } from '@/lib/i18n/server';
import { altIn } from '@/lib/pictures/alt-text';
import type { Ctx } from '@/server/core/context';
import type { SettingsDto } from '@/server/domains/organizations';
import { LogoForm, type LogoLabels } from './logo-form';
import { OnBothThemes } from './on-both-themes';
import { SettingsSection } from './settings-section';

/** The school's logo: as it stands now on light and on dark, and the form that replaces or removes it. */
export async function LogoSection({ ctx, settings }: { ctx: Ctx; settings: SettingsDto }) {
  const { locale } = ctx;
  const t = await getTranslations({ locale, namespace: 'organizations.logo' });
  const media = await getTranslations({ locale, namespace: 'media' });
  const own = (messagesOf(locale).organizations as Messages).logo as Messages;
  const labels = {
    ...(own.form as Record<string, string>),
    light: t('light'),
    dark: t('dark'),
    drop: dropLabels(media),
  } as LogoLabels;
  const name = ctx.org.name[locale];
  const { logo } = settings;
  return (
    <SettingsSection id="logo" title={t('title')} text={t('text')}>
      <p className="mb-2 text-sm font-medium">{logo ? t('present') : t('none')}</p>
      <OnBothThemes labels={{ light: t('light'), dark: t('dark') }}>
        {logo ? (
          <LogoPicture logo={{ ...logo, alt: altIn(logo.alt, locale) }} name={name} />
        ) : (
          <DrawnLogo name={name} />
        )}
      </OnBothThemes>
      <LogoForm
        // A saved one begins anew: nothing of the last choice is left in the fields.
        key={logo ? `${logo.uuid}${JSON.stringify(logo.alt)}` : 'none'}
        locale={locale}
        logo={logo && { uuid: logo.uuid, alt: logo.alt }}
        maxBytes={settings.logoMaxBytes}
        labels={labels}
        form={formLabels(locale)}
      />
    </SettingsSection>
  );
}
