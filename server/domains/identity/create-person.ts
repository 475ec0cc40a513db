import type { CommandCtx } from '@/server/core/command';
import { personCreated } from './events';
import type { RoleCode } from './permissions';

/** A new person's fields. */
export type NewPerson = {
  email: string;
  nameEn: string;
  nameAr: string;
  locale: 'en' | 'ar';
  passwordHash: string | null;
  roles: RoleCode[];
  emailVerifiedAt: Date | null;
};

/** Creates a person with roles, and a student's profile, inside the caller's transaction. */
export async function createPerson(ctx: CommandCtx, input: NewPerson) {
  const organizationId = ctx.org.id;
  const person = await ctx.db.person.create({
    data: {
      organizationId,
      email: input.email,
      nameEn: input.nameEn || null,
      nameAr: input.nameAr || null,
      locale: input.locale,
      timezone: ctx.org.timezone,
      passwordHash: input.passwordHash,
      emailVerifiedAt: input.emailVerifiedAt,
    },
    select: { id: true, uuid: true, email: true, nameEn: true, nameAr: true, locale: true },
  });
  const roles = await ctx.db.role.findMany({
    where: { code: { in: input.roles }, organizationId: null },
    select: { id: true },
  });
  await ctx.db.personRole.createMany({
    data: roles.map((role) => ({
      organizationId,
      personId: person.id,
      roleId: role.id,
      grantedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    })),
  });
  if (input.roles.includes('student'))
    await ctx.db.studentProfile.create({ data: { organizationId, personId: person.id } });
  ctx.announce(personCreated, { personId: String(person.id) });
  return person;
}
