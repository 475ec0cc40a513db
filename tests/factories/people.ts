import type { RoleCode } from '@/server/domains/identity/permissions';
import type { Organization, Person, PersonStatus, Session } from '@/server/generated/prisma/client';
import { ownerDb } from '@/tests/support/db';
import { createOrganization } from './organizations';
import { next } from './sequence';

/** A person with the roles they were given. */
export type PersonWithRoles = Person & { roles: RoleCode[] };

type Fields = Partial<{
  organization: Pick<Organization, 'id'>;
  roles: RoleCode[];
  email: string;
  nameEn: string;
  nameAr: string;
  passwordHash: string;
  emailVerifiedAt: Date | null;
  status: PersonStatus;
  suspendedUntil: Date;
  locale: string;
  timezone: string;
  isPublic: boolean;
}>;

/** A person of a school (a new school unless one is given) with roles; a student unless told otherwise. */
export async function createPerson(fields: Fields = {}): Promise<PersonWithRoles> {
  const { organization = await createOrganization(), roles = ['student'], ...rest } = fields;
  const n = next();
  const person = await ownerDb().person.create({
    data: {
      organizationId: organization.id,
      email: `person-${n}@school.test`,
      nameEn: `Person ${n}`,
      nameAr: `شخص ${n}`,
      emailVerifiedAt: new Date('2026-01-01T00:00:00Z'),
      ...rest,
    },
  });
  const rows = await ownerDb().role.findMany({ where: { code: { in: roles }, organizationId: null } });
  await ownerDb().personRole.createMany({
    data: rows.map((role) => ({ organizationId: organization.id, personId: person.id, roleId: role.id })),
  });
  return { ...person, roles };
}

/** A sign-in of a person that lasts a day. */
export async function createSession(
  person: Pick<Person, 'id' | 'organizationId'>,
  fields: Partial<{ expiresAt: Date; endedAt: Date; startedAt: Date; lastSeenAt: Date }> = {},
): Promise<Session> {
  const expiresAt = new Date(Date.now() + 86_400_000);
  return ownerDb().session.create({
    data: { organizationId: person.organizationId, personId: person.id, expiresAt, ...fields },
  });
}
