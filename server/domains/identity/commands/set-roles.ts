import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { keepOneAdmin } from '../keep-one-admin';
import { loadPerson } from '../load-person';
import { personPolicy } from '../policy';
import { setRolesInput } from '../schema';

/**
 * Gives and takes roles: each of them must be one that the actor may give, and so must everything the person holds now.
 * True from the person's next request on, because a session reads the roles each time.
 */
export const setRoles = command(
  'identity.set-roles',
  { access: holders('role.assign'), input: setRolesInput },
  async (ctx, input) => {
    const person = await loadPerson(ctx, input.person);
    ctx.authorize(personPolicy.assignRoles, person.subject);
    const given = input.roles.filter((role) => !person.roles.includes(role));
    const taken = person.roles.filter((role) => !(input.roles as string[]).includes(role));
    ctx.authorize(personPolicy.create, { personId: person.id, roles: [...given, ...taken] });
    if (input.roles.length === 0)
      throw new AppError('validation', { fields: [{ path: 'roles', key: 'too_few', params: { min: 1 } }] });
    await keepOneAdmin(ctx, person.id, taken);
    await ctx.db.personRole.deleteMany({ where: { personId: person.id, role: { code: { in: taken } } } });
    const roles = await ctx.db.role.findMany({ where: { code: { in: given }, organizationId: null } });
    const grantedById = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
    await ctx.db.personRole.createMany({
      data: roles.map(({ id }) => ({ organizationId: ctx.org.id, personId: person.id, roleId: id, grantedById })),
      skipDuplicates: true,
    });
    if (given.includes('student')) {
      await ctx.db.studentProfile.createMany({
        data: [{ organizationId: ctx.org.id, personId: person.id }],
        skipDuplicates: true,
      });
    }
    return { person: person.uuid };
  },
);
