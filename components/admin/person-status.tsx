import { Badge } from '@/components/ui/badge';
import { Ban, Mail, Moon } from '@/components/ui/icons';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { PersonRowDto } from '@/server/domains/admin';

/** A person's status: the normal one is plain text. */
export async function PersonStatus({
  person,
  locale,
}: {
  person: Pick<PersonRowDto, 'status' | 'confirmed' | 'invited'>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'admin.people.status' });
  if (person.status === 'suspended' || person.status === 'banned')
    return (
      <Badge tone="danger" icon={<Ban />}>
        {t(person.status)}
      </Badge>
    );
  if (!person.confirmed)
    return (
      <Badge tone="brand" icon={<Mail />}>
        {t(person.invited ? 'invited' : 'unconfirmed')}
      </Badge>
    );
  if (person.status === 'inactive')
    return (
      <Badge tone="warn" icon={<Moon />}>
        {t('inactive')}
      </Badge>
    );
  return <>{t('active')}</>;
}
