import type { AvatarTone } from '@/components/ui/avatar';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { ROLE_CODES, type RoleCode } from '@/server/domains/identity/permissions';

/** The names of somebody's roles, the widest first. */
export async function roleNames(locale: Locale): Promise<(roles: readonly RoleCode[]) => string> {
  const t = await getTranslations({ locale, namespace: 'shell.roles' });
  const separator = locale === 'ar' ? '، ' : ', ';
  return (roles) =>
    ROLE_CODES.filter((code) => roles.includes(code))
      .map((code) => t(code))
      .join(separator);
}

/** The tint of somebody's initials. */
export function toneOf(roles: readonly RoleCode[]): AvatarTone {
  if (roles.includes('mentor')) return 'mentor';
  return roles.some((role) => role !== 'student') ? 'staff' : 'learner';
}
