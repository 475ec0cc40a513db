import type { Prisma } from '@/server/generated/prisma/client';

/** What becomes of a column when its person is erased: it stays, or it gets this value. */
type Erasure = 'stays' | { becomes: (uuid: string) => unknown };

/** What is done with one column of personal data. */
export type DataRule = { exported: boolean; erased: Erasure };

const stays = (exported: boolean): DataRule => ({ exported, erased: 'stays' });
const empties = (exported = true): DataRule => ({ exported, erased: { becomes: () => null } });
const becomes = (value: unknown, exported = true): DataRule => ({ exported, erased: { becomes: () => value } });

/** The address of an account that was erased: one of its own, that no mail can reach (RFC 2606). */
export const erasedAddress = (uuid: string) => `erased-${uuid}@erased.invalid`;

/**
 * Every column of an account, in the export or not, and what an erasure makes of it. Keys and times of the record stay:
 * learning and accounting rows point at them. A column without a rule fails a test (P26).
 */
export const PERSON_DATA: Record<Prisma.PersonScalarFieldEnum, DataRule> = {
  id: stays(false),
  uuid: stays(true),
  organizationId: stays(false),
  email: { exported: true, erased: { becomes: erasedAddress } },
  emailVerifiedAt: empties(),
  nameEn: becomes('Erased person'),
  nameAr: becomes('حساب محذوف'),
  passwordHash: empties(false), // a secret, not a datum
  status: becomes('inactive'),
  statusReason: empties(),
  suspendedUntil: empties(),
  locale: stays(true),
  timezone: becomes('UTC'),
  digits: stays(true),
  theme: stays(true),
  bio: empties(),
  isPublic: becomes(false),
  lastSeenAt: empties(),
  metadata: becomes({}),
  createdAt: stays(true),
  updatedAt: stays(false),
  deletedAt: { exported: false, erased: { becomes: () => new Date() } },
  isDeleted: stays(false), // follows deletedAt
};

/** Every column of a student's profile, likewise. */
export const STUDENT_DATA: Record<Prisma.StudentProfileScalarFieldEnum, DataRule> = {
  id: stays(false),
  uuid: stays(false),
  organizationId: stays(false),
  phone: empties(),
  whatsappConsentAt: empties(),
  whatsappWithdrawnAt: empties(),
  country: empties(),
  city: empties(),
  birthDate: empties(),
  occupation: empties(),
  goals: empties(),
  details: becomes({}),
  personId: stays(false),
  createdAt: stays(true),
  updatedAt: stays(false),
  deletedAt: stays(false),
  isDeleted: stays(false),
};

/** The fields that a person gets to take along. */
export function exportedFields<Field extends string>(rules: Record<Field, DataRule>): Record<Field, boolean> {
  return Object.fromEntries(
    Object.entries<DataRule>(rules).flatMap(([field, rule]) => (rule.exported ? [[field, true]] : [])),
  ) as Record<Field, boolean>;
}

/** The values that erasing a person writes. */
export function erasedValues<Field extends string>(
  rules: Record<Field, DataRule>,
  uuid: string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries<DataRule>(rules).flatMap(([field, { erased }]) =>
      erased === 'stays' ? [] : [[field, erased.becomes(uuid)]],
    ),
  );
}
