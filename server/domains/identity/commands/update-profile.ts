import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { personPolicy } from '../policy';
import { updateProfileInput } from '../schema';

/** Changes one's own names, language, time zone and, for students, the details the school keeps (P26). */
export const updateProfile = command(
  'identity.update-profile',
  { access: signedIn, input: updateProfileInput },
  async (ctx, input) => {
    const { personId } = ctx.actor;
    ctx.authorize(personPolicy.manageOwn, { personId, roles: [] });
    if (!input.nameEn && !input.nameAr)
      throw new AppError('validation', { fields: [{ path: 'nameEn', key: 'name_in_one_script' }] });
    await ctx.db.person.update({
      where: { id: personId },
      data: {
        nameEn: input.nameEn || null,
        nameAr: input.nameAr || null,
        locale: input.locale,
        timezone: input.timezone,
        digits: input.digits,
      },
    });
    await ctx.db.studentProfile.updateMany({
      where: { personId },
      data: {
        phone: input.phone || null,
        country: input.country || null,
        city: input.city || null,
        occupation: input.occupation || null,
        goals: input.goals || null,
      },
    });
    return {};
  },
);
