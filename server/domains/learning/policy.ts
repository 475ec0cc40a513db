import type { Actor } from '@/server/core/context';
import { allowIf, deny, hide, policy, type Verdict } from '@/server/core/policy';
import type { LockReason } from './rules/lock';

/** What the lesson rules read. */
export type LessonSubject = {
  /** Whose progress it is; the reader for staff. */
  personId: bigint;
  courseStatus: 'draft' | 'published' | 'archived';
  visibility: 'public' | 'private';
  enrolled: boolean;
  isPreview: boolean;
  /** The actor teaches the course. */
  teaches: boolean;
  /** The actor mentors someone who is enrolled in the course. */
  guides: boolean;
  lock: LockReason | null;
};

/** True for those who open every lesson of the course because of their work. */
export function readsAsStaff(actor: Actor, subject: Pick<LessonSubject, 'teaches' | 'guides'>): boolean {
  const reach = actor.reach('lesson.read');
  if (reach === 'organization' || reach === 'platform') return true;
  if (reach === 'owned') return subject.teaches || subject.guides;
  return reach === 'assigned' && subject.guides;
}

/** Who may see that a lesson exists, and who may open it. */
export const lessonPolicy = policy<LessonSubject>()({
  see: (actor, s) => {
    if (readsAsStaff(actor, s)) return true;
    if (s.courseStatus === 'draft') return hide();
    if (s.enrolled) return true;
    return s.courseStatus === 'published' && s.visibility === 'public' ? true : hide();
  },
  open: (actor, s): Verdict => {
    if (readsAsStaff(actor, s)) return true;
    if (s.isPreview && s.courseStatus === 'published') return true;
    if (!actor.is(s.personId)) return hide();
    return allowIf(s.lock === null, 'learning.locked');
  },
});

/** What the enrolment rules read. */
export type CourseSubject = {
  courseStatus: 'draft' | 'published' | 'archived';
  visibility: 'public' | 'private';
  priceMinor: bigint;
  enrolled: boolean;
  teaches: boolean;
};

/** Who may take a place in a course, and who may give one. */
export const enrolmentPolicy = policy<CourseSubject>()({
  join: (actor, s) => {
    if (!actor.can('course.join')) return deny('learning.learners_only');
    if (s.courseStatus === 'draft' || (s.visibility === 'private' && !s.enrolled)) return hide();
    if (s.courseStatus === 'archived') return deny('learning.course_archived');
    return allowIf(s.priceMinor === 0n, 'learning.course_not_free');
  },
  grant: (actor, s) => {
    const reach = actor.reach('enrolment.create');
    if (reach === 'owned' && !s.teaches) return hide();
    if (reach === null) return deny('forbidden');
    if (s.courseStatus === 'archived') return deny('learning.course_archived');
    return allowIf(s.courseStatus === 'published', 'learning.course_not_published');
  },
});
