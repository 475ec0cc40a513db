import { deny, hide, policy } from '@/server/core/policy';

/** What the rules of mentoring read. */
export type MentoringSubject = {
  mentorId: bigint;
  learnerId: bigint;
  /** The person to be mentor holds the role. */
  isMentor: boolean;
};

/** Who may give a learner a mentor and take one away, and who may see whom a mentor guides. */
export const mentoringPolicy = policy<MentoringSubject>()({
  assign: (actor, s) => {
    if (!actor.can('mentor.assign')) return hide();
    if (s.mentorId === s.learnerId) return deny('mentorship.same_person');
    return s.isMentor || deny('mentorship.not_a_mentor');
  },
  end: (actor) => actor.can('mentor.assign') || hide(),
  see: (actor, s) => actor.can('mentor.assign') || actor.is(s.mentorId) || actor.is(s.learnerId) || hide(),
});
