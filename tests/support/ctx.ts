import type { Locale } from '@/lib/i18n/locales';
import { isLocale } from '@/lib/i18n/locales';
import { ANONYMOUS, type Ctx, createCtx, makeActor, type Org, systemCtx } from '@/server/core/context';
import { toOrg } from '@/server/core/org';
import { permissionsOf } from '@/server/domains/identity/permissions';
import type { Organization } from '@/server/generated/prisma/client';
import type { PersonWithRoles } from '@/tests/factories/people';
import { ownerSql } from './db';

type Fields = { now?: () => Date; locale?: Locale; idempotencyKey?: string; ip?: string; sessionUuid?: string };

/** The organisation as a request finds it; `organization` may be a row or anything with its slug. */
export async function orgOf(organization: Pick<Organization, 'slug'>): Promise<Org> {
  const [row] = await ownerSql<Parameters<typeof toOrg>[0]>`select * from organization_by_slug(${organization.slug})`;
  if (!row) throw new Error(`No active organisation ${organization.slug}`);
  return toOrg(row);
}

/** The context of a request by this person. With the organisation of somebody else it is an intruder's. */
export function ctxFor(person: PersonWithRoles, org: Org, fields: Fields = {}): Ctx {
  const locale = fields.locale ?? (isLocale(person.locale) ? person.locale : 'en');
  const actor = makeActor({
    kind: 'person',
    personId: person.id,
    personUuid: person.uuid,
    sessionUuid: fields.sessionUuid ?? null,
    name: { en: person.nameEn, ar: person.nameAr },
    email: person.email,
    roles: new Set(person.roles),
    permissions: permissionsOf(person.roles),
    preferences: { locale, timezone: person.timezone, theme: person.theme, digits: person.digits },
  });
  return createCtx({ org, actor, ip: '203.0.113.7', userAgent: 'tests', ...fields, locale });
}

/** The context of a visitor who is not signed in. */
export function anonymousCtx(org: Org, fields: Fields = {}): Ctx {
  return createCtx({ org, actor: ANONYMOUS, ip: '203.0.113.8', userAgent: 'tests', locale: 'en', ...fields });
}

/** The context of a job. */
export function jobCtx(org: Org, fields: Fields = {}): Ctx {
  return systemCtx(org, 'tests', fields);
}
