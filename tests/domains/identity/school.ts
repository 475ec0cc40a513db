import { beforeAll, beforeEach } from 'vitest';
import type { Ctx } from '@/server/core/context';
import { hashPassword } from '@/server/domains/identity';
import type { RoleCode } from '@/server/domains/identity/permissions';
import { createPerson, type PersonWithRoles } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { anonymousCtx, buildWorld, type World } from '@/tests/support/world';

/** What everybody made by `member` and `student` signs in with. */
export const PASSWORD = 'a long sentence about olives';

let world: World;
let passwordHash: string;
let source = 0;

/** A world of its own for the tests of a file about accounts; no limit of one test is met by another. */
export function accountsWorld(): void {
  beforeAll(async () => {
    world = await buildWorld();
    passwordHash = await hashPassword(PASSWORD);
  });
  beforeEach(() => ownerSql`delete from rate_limits`);
}

/** The school that the tests are in. */
export const here = (): World['here'] => world.here;
/** The other school. */
export const there = (): World['there'] => world.there;
/** A visitor from an address of their own. */
export const visitor = (): Ctx => anonymousCtx(world.here.org, { ip: `198.51.100.${++source}` });
/** Somebody signed in: a role, or one person. */
export const as = (who: RoleCode | PersonWithRoles, fields = {}): Ctx => world.here.as(who, fields);
/** Somebody with a password. */
export const member = (fields: Parameters<typeof createPerson>[0] = {}) =>
  createPerson({ organization: world.here.organization, passwordHash, ...fields });

/** A student with a password and a profile. */
export async function student(fields: Parameters<typeof createPerson>[0] = {}) {
  const person = await member(fields);
  await ownerDb().studentProfile.create({ data: { organizationId: world.here.org.id, personId: person.id } });
  return person;
}

/** Why something was refused, as far as a test compares it; null when it was not. */
export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (e: { kind: string; reason: string; params?: object; fields?: { path: string; key: string }[] }) => ({
      kind: e.kind,
      reason: e.reason,
      params: e.params,
      fields: e.fields?.map((f) => `${f.path} ${f.key}`),
    }),
  );

/** The secret in the newest mail to an address. */
export async function linkTo(email: string): Promise<string> {
  const [mail] = await ownerSql<{
    text: string;
  }>`select text from mail_messages where to_email = ${email} and text like '%token=%' order by id desc limit 1`;
  return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}
