import { AppError } from '@/lib/errors/app-error';
import type { PermissionCode } from '@/server/domains/identity/permissions';
import type { Ctx } from './context';

/**
 * Who may call an operation at all, before any object is looked at. There is no default: an operation that anyone may
 * call says `anyone('why')` out loud, one for every signed-in person says `signedIn` and must then authorise an object.
 */
export type Access =
  | { kind: 'anyone'; why: string }
  | { kind: 'signed_in' }
  | { kind: 'permission'; permission: PermissionCode }
  | { kind: 'system' };

/** Open to everybody, with the reason. */
export const anyone = (why: string): Access => ({ kind: 'anyone', why });
/** Any signed-in person of the organisation; the handler authorises the object. */
export const signedIn: Access = { kind: 'signed_in' };
/** Holders of a permission, whatever its reach; the handler's policy looks at the object. */
export const holders = (permission: PermissionCode): Access => ({ kind: 'permission', permission });
/** Jobs, seeds and the command line only. */
export const systemOnly: Access = { kind: 'system' };

/** What the architecture tests and the authorisation matrix know about an operation. */
export type Operation = {
  name: string;
  kind: 'command' | 'query' | 'hot_write';
  access: Access;
  elevated: string | null;
};

/** Every operation that has been loaded, by name. */
export const operations = new Map<string, Operation>();

/** Notes an operation; two of one name are a mistake. */
export function registerOperation(operation: Operation): void {
  operations.set(operation.name, operation);
}

/** Throws unless the actor may call the operation at all. */
export function checkAccess(ctx: Ctx, access: Access): void {
  const { actor } = ctx;
  if (access.kind === 'anyone' || actor.kind === 'system') return;
  if (access.kind === 'system') throw new AppError('not_found');
  if (actor.kind === 'anonymous') throw new AppError('unauthenticated');
  if (access.kind === 'permission' && !actor.can(access.permission))
    throw new AppError('forbidden', { reason: 'forbidden', params: { permission: access.permission } });
}
