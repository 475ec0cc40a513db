import type { Locale } from '@/lib/i18n/locales';
import { schools } from '@/prisma/seed/cast';

/** What one of the demo school's cast is called in a language; `key` is the first part of the address. */
export function castName(key: string, locale: Locale): string {
  const member = schools[0]?.people.find((one) => one.key === key);
  if (!member) throw new Error(`Nobody in the cast is called ${key}`);
  return { en: member.nameEn, ar: member.nameAr }[locale];
}
