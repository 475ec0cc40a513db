import { formLabels } from '@/components/shell/form-labels';
import { Info } from '@/components/ui/icons';
import { opensToSearchEngines } from '@/lib/env/server';
import { type Messages, messagesOf } from '@/lib/i18n/messages';
import { getTranslations } from '@/lib/i18n/server';
import { ROBOTS_PROBLEMS } from '@/lib/seo/robots-rules';
import type { Ctx } from '@/server/core/context';
import { orgOrigin } from '@/server/core/mail';
import { RobotsForm, type RobotsLabels } from './robots-form';
import { SettingsSection } from './settings-section';

/** What search engines may read: the rules, the file they make, and what they would take away. */
export async function RobotsSection({ ctx, rules }: { ctx: Ctx; rules: string }) {
  const { locale } = ctx;
  const t = await getTranslations({ locale, namespace: 'organizations.robots' });
  const open = opensToSearchEngines();
  // The sentences travel with their placeholders: the browser fills in line and crawler while somebody writes.
  const own = (messagesOf(locale).organizations as Messages).robots as Messages;
  const validation = messagesOf(locale).validation as Record<string, string>;
  const labels = {
    ...(own.form as Record<string, string>),
    effects: own.effects,
    problems: Object.fromEntries(ROBOTS_PROBLEMS.map((key) => [key, validation[key] ?? ''])),
  } as RobotsLabels;
  return (
    <SettingsSection id="search-engines" title={t('title')} text={t('text')}>
      {!open && (
        <p className="mb-4 flex gap-2 rounded-sm bg-warn-soft px-3 py-2 text-warn-text">
          <Info className="mt-0.5" />
          <span>{t('closed')}</span>
        </p>
      )}
      <RobotsForm
        locale={locale}
        rules={rules}
        origin={orgOrigin(ctx.org)}
        open={open}
        labels={labels}
        form={formLabels(locale)}
      />
    </SettingsSection>
  );
}
