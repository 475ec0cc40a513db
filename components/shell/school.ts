import type { Org as School } from '@/components/patterns/logo';
import { altIn } from '@/lib/pictures/alt-text';
import type { Ctx } from '@/server/core/context';

/** The school as every frame shows it: its name, its picture, the way home. */
export function schoolOf({ org, locale }: Pick<Ctx, 'org' | 'locale'>): School {
  return {
    name: org.name[locale],
    logoHref: `/${locale}`,
    logo: org.logo && { ...org.logo, alt: altIn(org.logo.alt, locale) },
  };
}
