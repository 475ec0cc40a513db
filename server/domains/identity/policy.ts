import { allowIf, hide, policy } from '@/server/core/policy';
import { canManageRole, isRoleCode, type RoleCode } from './permissions';

/** A person as the policies read one. */
export type PersonSubject = { personId: bigint; roles: readonly string[] };

/** Who may do what with a person. */
export const personPolicy = policy<PersonSubject>()({
  /** Own account: profile, password, sessions. */
  manageOwn: (a, s) => a.is(s.personId) || hide(),
  /** Give a new person these roles (PRM-G2). */
  create: (a, s) =>
    allowIf(
      a.kind === 'system' ||
        s.roles.every((role) => isRoleCode(role) && canManageRole([...a.roles] as RoleCode[], role)),
      'identity.role_not_allowed',
    ),
});
