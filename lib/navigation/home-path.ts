import type { Locale } from '@/lib/i18n/locales';

/** Where a person lands after signing in: learners on their page, mentors on their queue, staff on theirs. */
export function homePathFor(
  actor: {
    hasRole(role: 'student' | 'mentor'): boolean;
    can(permission: 'operations.read' | 'people.read' | 'course.read_draft'): boolean;
  },
  locale: Locale,
): string {
  if (actor.can('operations.read')) return `/${locale}/admin`;
  if (actor.can('people.read')) return `/${locale}/admin/people`;
  if (actor.can('course.read_draft')) return `/${locale}/admin/courses`;
  if (actor.hasRole('mentor')) return `/${locale}/mentor`;
  if (actor.hasRole('student')) return `/${locale}/dashboard`;
  return `/${locale}/account`;
}
