import { expect, test } from 'vitest';
import { homePathFor } from '@/lib/navigation/home-path';
import { holds, type RoleCode } from '@/server/domains/identity/permissions';

const HOMES: Record<RoleCode, string> = {
  superadmin: '/admin',
  admin: '/admin',
  enrolment_manager: '/admin/people',
  instructor: '/admin/courses',
  mentor: '/mentor',
  recruiter: '/account',
  student: '/dashboard',
};

const actorWith = (...roles: RoleCode[]) => ({
  hasRole: (role: RoleCode) => roles.includes(role),
  can: (permission: Parameters<typeof holds>[1]) => holds(roles, permission),
});

test.each(Object.entries(HOMES))('L41: %s lands on %s', (role, home) => {
  for (const locale of ['en', 'ar'] as const)
    expect(homePathFor(actorWith(role as RoleCode), locale)).toBe(`/${locale}${home}`);
});

test('of several roles the widest decides, and without any there is the account', () => {
  expect(homePathFor(actorWith('student', 'mentor', 'admin'), 'en')).toBe('/en/admin');
  expect(homePathFor(actorWith('student', 'mentor'), 'en')).toBe('/en/mentor');
  expect(homePathFor(actorWith(), 'ar')).toBe('/ar/account');
});
