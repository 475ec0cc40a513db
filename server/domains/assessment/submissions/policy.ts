import type { Actor } from '@/server/core/context';
import { deny, hide, policy } from '@/server/core/policy';

/** What the submission rules read. */
export type SubmissionSubject = {
  /** Whose work it is. */
  personId: bigint;
  /** The actor mentors this learner in this course now. */
  assigned: boolean;
  /** The actor teaches the course. */
  teaches: boolean;
};

function within(actor: Actor, permission: 'submission.read' | 'submission.review', s: SubmissionSubject): boolean {
  switch (actor.reach(permission)) {
    case 'organization':
    case 'platform':
      return true;
    case 'owned':
      return s.teaches || s.assigned;
    case 'assigned':
      return s.assigned;
    default:
      return false;
  }
}

/** Who may read handed-in work, decide on it, and hand it in. To everyone else it does not exist. */
export const submissionPolicy = policy<SubmissionSubject>()({
  read: (actor, s) => actor.is(s.personId) || within(actor, 'submission.read', s) || hide(),
  review: (actor, s) => {
    if (!within(actor, 'submission.review', s)) return actor.is(s.personId) ? deny('assessment.own_work') : hide();
    return actor.is(s.personId) ? deny('assessment.own_work') : true;
  },
  send: (actor, s) =>
    !actor.is(s.personId) ? hide() : actor.can('submission.create') || deny('assessment.learners_only'),
});
