import type { SelectOption } from '@/components/ui/select';
import type { Locale } from '@/lib/i18n/locales';
import { zoneLabel } from '@/lib/i18n/time-zones';
import { translator } from '@/lib/i18n/translator';
import type { Ctx } from '@/server/core/context';
import type { StudentProfileDto } from '@/server/domains/identity';
import { type LookupDto, listLookups, lookupChoices, lookupName } from '@/server/domains/lookups';
import type { LookupTypeCode } from '@/server/domains/lookups/catalogue';
import type { StudentChoices, StudentLabels } from './student-fields';

/** The words of a student's fields in a language. */
export function studentLabels(locale: Locale): StudentLabels {
  const t = translator(locale);
  const words = (prefix: string, names: string[]) => names.map((name) => [name, t(`identity.${prefix}.${name}`)]);
  return Object.fromEntries([
    ...words('account', ['phone', 'country', 'city', 'occupation', 'goals', 'optional', 'choose']),
    ...words('student', ['birthDate', 'educationLevel', 'businessStage', 'shopUrl', 'shopUrlHelp', 'contactWay']),
    ...words('student', ['emergencyName', 'emergencyPhone', 'emergencyHelp']),
  ]) as StudentLabels;
}

/** What the fields choose from: the school's vocabularies in their order (what is chosen now stays, also when switched off), countries by the alphabet. */
export async function studentChoices(ctx: Ctx, now: StudentProfileDto): Promise<StudentChoices> {
  const { locale } = ctx;
  const of = async (type: LookupTypeCode, present: string) =>
    lookupChoices(await listLookups(ctx, { type }), present).map((v) => ({ value: v.code, label: v.name[locale] }));
  const countries = await of('countries', now.country.toLowerCase());
  return {
    country: countries
      .map((one) => ({ ...one, value: one.value.toUpperCase() }))
      .sort((a, b) => a.label.localeCompare(b.label, locale)),
    educationLevel: await of('education_levels', now.educationLevel),
    businessStage: await of('business_stages', now.businessStage),
    contactWay: await of('contact_ways', now.contactWay),
  };
}

const ianaOf = (zone: LookupDto) => String(zone.metadata.iana ?? zone.code);

/** Time zones by their names; the present one too when the vocabulary does not have it. */
export async function zoneChoices(ctx: Ctx, present: string): Promise<SelectOption[]> {
  const all = await listLookups(ctx, { type: 'timezones' });
  const chosen = all.find((zone) => ianaOf(zone) === present)?.code;
  const now = new Date();
  const zones = lookupChoices(all, chosen).map((zone) => {
    const value = ianaOf(zone);
    return { value, label: zoneLabel(zone.name[ctx.locale], value, now) };
  });
  return zones.some((zone) => zone.value === present) ? zones : [{ value: present, label: present }, ...zones];
}

/** A time zone by its name, as the choice of it says it. */
export async function zoneWord(ctx: Ctx, present: string): Promise<string> {
  return (await zoneChoices(ctx, present)).find((zone) => zone.value === present)?.label ?? present;
}

/** The words for codes of vocabularies, for showing a profile; the code itself where there is none. */
export async function profileWords(ctx: Ctx, now: StudentProfileDto) {
  const word = async (type: LookupTypeCode, code: string) =>
    code ? (lookupName(await listLookups(ctx, { type }), code.toLowerCase(), ctx.locale) ?? code) : null;
  return {
    country: await word('countries', now.country),
    educationLevel: await word('education_levels', now.educationLevel),
    businessStage: await word('business_stages', now.businessStage),
    contactWay: await word('contact_ways', now.contactWay),
  };
}
