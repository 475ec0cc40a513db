import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { keepStudentProfile, requireName } from '../keep-profile';
import { loadPerson } from '../load-person';
import { personPolicy } from '../policy';
import { updatePersonInput } from '../schema';

/** Staff change a person's names, language, zone and a student's details; never of somebody of an equal or higher role (P26). */
export const updatePerson = command(
  'identity.update-person',
  { access: holders('people.update'), input: updatePersonInput },
  async (ctx, { person: uuid, nameEn, nameAr, locale, timezone, ...profile }) => {
    const person = await loadPerson(ctx, uuid);
    ctx.authorize(personPolicy.update, person.subject);
    requireName({ nameEn, nameAr });
    await ctx.db.person.update({
      where: { id: person.id },
      data: { nameEn: nameEn || null, nameAr: nameAr || null, locale, timezone },
    });
    await keepStudentProfile(ctx, person.id, profile);
    return { person: person.uuid };
  },
);
