import type { Actor } from '@/server/core/context';
import { allowIf, deny, hide, policy, type Verdict } from '@/server/core/policy';
import { canManagePerson, canManageRole, isRoleCode, type PermissionCode, type RoleCode } from './permissions';

/** A person as the policies read one. */
export type PersonSubject = { personId: bigint; roles: readonly string[] };

/** Somebody whose every role lies below one's own, and never oneself (PRM-G2): the system does what it was told. */
function below(actor: Actor, subject: PersonSubject, permission: PermissionCode): Verdict {
  if (actor.kind === 'system') return true;
  if (!actor.can(permission)) return hide();
  if (actor.is(subject.personId)) return deny('identity.not_yourself');
  return allowIf(canManagePerson([...actor.roles], subject.roles.filter(isRoleCode)), 'identity.out_of_reach');
}

/** Who may do what with a person. */
export const personPolicy = policy<PersonSubject>()({
  /** Own account: profile, password, sessions. */
  manageOwn: (a, s) => a.is(s.personId) || hide(),
  /** Names, language, details, address, another invitation. */
  update: (a, s) => below(a, s, 'people.update'),
  /** Keep out for a while, and let in again. */
  suspend: (a, s) => below(a, s, 'people.suspend'),
  /** Keep out for good: asked of the same people. */
  ban: (a, s) => below(a, s, 'people.suspend'),
  erase: (a, s) => below(a, s, 'people.delete'),
  assignRoles: (a, s) => below(a, s, 'role.assign'),
  /** Give a new person these roles (PRM-G2). */
  create: (a, s) =>
    allowIf(
      a.kind === 'system' ||
        s.roles.every((role) => isRoleCode(role) && canManageRole([...a.roles] as RoleCode[], role)),
      'identity.role_not_allowed',
    ),
});
