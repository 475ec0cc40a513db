import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { AltText } from '@/lib/pictures/alt-text';

/** A school's own picture; width and height are those of the file, in pixels. */
export type OrgLogo = { uuid: string; width: number; height: number; alt: AltText };

/** The organisation every request and job belongs to. */
export type Org = {
  id: bigint;
  uuid: string;
  slug: string;
  name: { en: string; ar: string };
  hostname: string | null;
  timezone: string;
  defaultLocale: Locale;
  certificatePrefix: string;
  brandHue: number | null;
  brandChroma: number | null;
  /** Null: the drawn mark and the name. */
  logo: OrgLogo | null;
};

type OrgRow = {
  id: bigint;
  uuid: string;
  slug: string;
  name: { en: string; ar: string };
  hostname: string | null;
  timezone: string;
  default_locale: string;
  certificate_prefix: string;
  brand_hue: number | null;
  brand_chroma: number | null;
  logo: { uuid: string; width: number | null; height: number | null; alt: AltText | null } | null;
};

/** The organisation of a row that the database's look-up functions return. */
export function toOrg(row: OrgRow): Org {
  return {
    id: row.id,
    uuid: row.uuid,
    slug: row.slug,
    name: row.name,
    hostname: row.hostname,
    timezone: row.timezone,
    defaultLocale: isLocale(row.default_locale) ? row.default_locale : 'en',
    certificatePrefix: row.certificate_prefix,
    brandHue: row.brand_hue,
    brandChroma: row.brand_chroma,
    logo: toLogo(row),
  };
}

function toLogo({ logo }: OrgRow): OrgLogo | null {
  if (!logo?.width || !logo.height) return null;
  return { uuid: logo.uuid, width: logo.width, height: logo.height, alt: logo.alt ?? {} };
}
