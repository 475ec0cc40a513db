import { AppError } from '@/lib/errors/app-error';
import type { CommandCtx } from '@/server/core/command';
import { listLookups } from '@/server/domains/lookups';
import { consents, mergeDetails, PROFILE_VOCABULARIES } from './rules/profile';
import type { StudentProfileInput } from './schema';

type Change = StudentProfileInput & { whatsappConsent?: boolean | undefined };

const orNull = (value: string | undefined) => (value === undefined ? undefined : value || null);

/** Refuses a person without any name. */
export function requireName(input: { nameEn: string; nameAr: string }): void {
  if (!input.nameEn && !input.nameAr)
    throw new AppError('validation', { fields: [{ path: 'nameEn', key: 'name_in_one_script' }] });
}

/** Refuses a code that the school's vocabulary does not have. */
async function requireKnownCodes(ctx: CommandCtx, input: StudentProfileInput): Promise<void> {
  for (const [field, type] of Object.entries(PROFILE_VOCABULARIES)) {
    const value = input[field as keyof typeof PROFILE_VOCABULARIES]?.toLowerCase();
    if (value && !(await listLookups(ctx, { type })).some((one) => one.code === value))
      throw new AppError('validation', { fields: [{ path: field, key: 'choice' }] });
  }
}

/**
 * Changes what the school keeps about a student, in the caller's transaction; nothing for somebody who is none. Consent
 * is kept with its times: when it was given, and when it was taken back.
 */
export async function keepStudentProfile(ctx: CommandCtx, personId: bigint, input: Change): Promise<void> {
  await requireKnownCodes(ctx, input);
  const profile = await ctx.db.studentProfile.findFirst({ where: { personId } });
  if (!profile) return;
  const has = consents(profile.whatsappConsentAt, profile.whatsappWithdrawnAt);
  const consent =
    input.whatsappConsent === undefined || input.whatsappConsent === has
      ? {}
      : input.whatsappConsent
        ? { whatsappConsentAt: ctx.now(), whatsappWithdrawnAt: null }
        : { whatsappWithdrawnAt: ctx.now() };
  await ctx.db.studentProfile.update({
    where: { id: profile.id },
    data: {
      phone: orNull(input.phone),
      country: orNull(input.country),
      city: orNull(input.city),
      occupation: orNull(input.occupation),
      goals: orNull(input.goals),
      birthDate: input.birthDate === undefined ? undefined : input.birthDate ? new Date(input.birthDate) : null,
      details: mergeDetails(profile.details, input),
      ...consent,
    },
  });
}
