import type { Organization } from '@/server/generated/prisma/client';
import { ownerDb } from '@/tests/support/db';
import { next } from './sequence';

type Fields = Partial<{
  slug: string;
  name: { en: string; ar: string };
  hostname: string;
  isDefault: boolean;
  status: 'active' | 'suspended';
  certificatePrefix: string;
  timezone: string;
  defaultLocale: string;
}>;

/** A school; with `hostname` it answers for that host. */
export async function createOrganization(fields: Fields = {}): Promise<Organization> {
  const { hostname, ...rest } = fields;
  const n = next();
  const organization = await ownerDb().organization.create({
    data: { slug: `school-${n}`, name: { en: `School ${n}`, ar: `مدرسة ${n}` }, certificatePrefix: 'TST', ...rest },
  });
  if (hostname) {
    await ownerDb().organizationHost.create({ data: { organizationId: organization.id, hostname, isPrimary: true } });
  }
  return organization;
}
