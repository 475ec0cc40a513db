import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { keepStudentProfile, requireName } from '../keep-profile';
import { personPolicy } from '../policy';
import { updateProfileInput } from '../schema';

/** Changes one's own names, language, time zone and, for students, the details the school keeps (P26). */
export const updateProfile = command(
  'identity.update-profile',
  { access: signedIn, input: updateProfileInput },
  async (ctx, { nameEn, nameAr, locale, timezone, digits, ...profile }) => {
    const { personId } = ctx.actor;
    ctx.authorize(personPolicy.manageOwn, { personId, roles: [] });
    requireName({ nameEn, nameAr });
    await ctx.db.person.update({
      where: { id: personId },
      data: { nameEn: nameEn || null, nameAr: nameAr || null, locale, timezone, digits },
    });
    await keepStudentProfile(ctx, personId, profile);
    return {};
  },
);
