import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { loadPerson } from '../load-person';
import { canManageRole, isRoleCode, ROLE_CODES, type RoleCode } from '../permissions';
import { personPolicy } from '../policy';
import { personInput } from '../schema';
import { type StudentProfileDto, toProfileDto } from './profile-dto';

/** A person as staff edit one: fields, and what the reader may do with them. */
export type PersonToEdit = {
  uuid: string;
  email: string;
  confirmed: boolean;
  nameEn: string | null;
  nameAr: string | null;
  locale: string;
  timezone: string;
  status: string;
  statusReason: string | null;
  suspendedUntil: string | null;
  roles: RoleCode[];
  student: StudentProfileDto | null;
  /** A new address that waits for its link to be followed. */
  newEmail: { email: string; until: string } | null;
  can: { update: boolean; suspend: boolean; ban: boolean; erase: boolean; assignRoles: boolean };
  /** The roles the reader may give and take. */
  assignable: RoleCode[];
};

/** A person for the edit page. Somebody of an equal or higher role is refused, oneself too: the account page is for that. */
export const getPersonToEdit = query(
  'identity.get-person-to-edit',
  { access: holders('people.update'), input: personInput },
  async (ctx, input): Promise<PersonToEdit> => {
    const person = await loadPerson(ctx, input.person);
    ctx.authorize(personPolicy.update, person.subject);
    const profile = await ctx.db.studentProfile.findFirst({ where: { personId: person.id } });
    const change = await ctx.db.identityToken.findFirst({
      where: { personId: person.id, purpose: 'change_email', usedAt: null, expiresAt: { gt: ctx.now() } },
      orderBy: { id: 'desc' },
      select: { payload: true, expiresAt: true },
    });
    const may = (rule: keyof typeof personPolicy) => personPolicy[rule](ctx.actor, person.subject) === true;
    const { id: _, subject: __, emailVerifiedAt, suspendedUntil, roles, ...fields } = person;
    return {
      ...fields,
      roles: roles.filter(isRoleCode),
      confirmed: emailVerifiedAt !== null,
      suspendedUntil: suspendedUntil?.toISOString() ?? null,
      student: profile && toProfileDto(profile),
      newEmail: change && {
        email: String((change.payload as { email?: unknown }).email ?? ''),
        until: change.expiresAt.toISOString(),
      },
      can: {
        update: may('update'),
        suspend: may('suspend'),
        ban: may('ban'),
        erase: may('erase'),
        assignRoles: may('assignRoles'),
      },
      assignable: ROLE_CODES.filter((role) => canManageRole([...ctx.actor.roles], role)),
    };
  },
);
