import type { Actor } from '@/server/core/context';
import { allowIf, deny, hide, policy, visibleIf } from '@/server/core/policy';
import type { PermissionCode } from '@/server/domains/identity/permissions';

/** What the course rules read. */
export type CourseSubject = {
  status: 'draft' | 'published' | 'archived';
  visibility: 'public' | 'private';
  /** The actor teaches it. */
  teaches: boolean;
  /** The actor holds or held a place in it. */
  enrolled: boolean;
};

/** True when the permission reaches this very course. */
function reaches(actor: Actor, permission: PermissionCode, course: Pick<CourseSubject, 'teaches'>): boolean {
  const reach = actor.reach(permission);
  return reach === 'organization' || reach === 'platform' || (reach === 'owned' && course.teaches);
}

/** Role × status × visibility: the one table that catalogue, pages, files and search follow. */
export const coursePolicy = policy<CourseSubject>()({
  /** Drafts: authors and the administration. Private: who has a place. Archived: who had one. Others see nothing at all. */
  see: (actor, c) => {
    if (reaches(actor, 'course.read_draft', c)) return true;
    if (c.status === 'draft') return hide();
    return visibleIf(c.enrolled || (c.status === 'published' && c.visibility === 'public'));
  },
  edit: (actor, c) => {
    if (reaches(actor, 'course.edit', c)) return true;
    return coursePolicySees(c) ? deny('catalog.not_your_course') : hide();
  },
  publish: (actor, c) => {
    if (!reaches(actor, 'course.publish', c)) return coursePolicySees(c) ? deny('catalog.not_your_course') : hide();
    return allowIf(c.status !== 'published', 'catalog.already_published');
  },
  archive: (actor, c) => {
    if (!reaches(actor, 'course.publish', c)) return coursePolicySees(c) ? deny('catalog.not_your_course') : hide();
    return allowIf(c.status === 'published', 'catalog.not_published');
  },
});

/** What everybody may know of: then a refusal may say why. */
function coursePolicySees(c: CourseSubject): boolean {
  return c.enrolled || (c.status === 'published' && c.visibility === 'public');
}
