import { z } from 'zod';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';

/** One's own account, as the account page edits it. */
export const getProfile = query(
  'identity.get-profile',
  { access: signedIn, input: z.strictObject({}) },
  async (ctx) => {
    const person = await ctx.db.person.findUniqueOrThrow({
      where: { id: ctx.actor.personId },
      select: {
        email: true,
        nameEn: true,
        nameAr: true,
        locale: true,
        timezone: true,
        digits: true,
        studentProfile_person: { select: { phone: true, country: true, city: true, occupation: true, goals: true } },
      },
    });
    const {
      studentProfile_person: [student],
      ...account
    } = person;
    return {
      ...account,
      isStudent: Boolean(student),
      phone: student?.phone ?? '',
      country: student?.country ?? '',
      city: student?.city ?? '',
      occupation: student?.occupation ?? '',
      goals: student?.goals ?? '',
    };
  },
);
