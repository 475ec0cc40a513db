import { z } from 'zod';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { toProfileDto } from './profile-dto';

/** One's own account, as the account page edits it; `student` for those of whom the school keeps details. */
export const getProfile = query(
  'identity.get-profile',
  { access: signedIn, input: z.strictObject({}) },
  async (ctx) => {
    const { studentProfile_person: profiles, ...account } = await ctx.db.person.findUniqueOrThrow({
      where: { id: ctx.actor.personId },
      select: {
        email: true,
        nameEn: true,
        nameAr: true,
        locale: true,
        timezone: true,
        digits: true,
        studentProfile_person: true,
      },
    });
    return { ...account, student: profiles[0] ? toProfileDto(profiles[0]) : null };
  },
);
