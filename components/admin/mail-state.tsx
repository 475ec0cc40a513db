import { Badge } from '@/components/ui/badge';
import { Ban, CircleX, Clock } from '@/components/ui/icons';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { MailRowDto } from '@/server/domains/admin';

/** What became of a mail; sent is the normal state. */
export async function MailState({ state, locale }: { state: MailRowDto['state']; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.mails.state' });
  if (state === 'sent') return <>{t(state)}</>;
  const [tone, icon] =
    state === 'failed'
      ? (['danger', <CircleX key="i" />] as const)
      : state === 'suppressed'
        ? (['warn', <Ban key="i" />] as const)
        : (['brand', <Clock key="i" />] as const);
  return (
    <Badge tone={tone} icon={icon}>
      {t(state)}
    </Badge>
  );
}
