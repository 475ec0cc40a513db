import type { Actor } from '@/server/core/context';
import { allowIf, deny, hide, policy } from '@/server/core/policy';

/** What the quiz rules read. */
export type AttemptSubject = {
  /** Whose attempt it is. */
  personId: bigint;
  /** The actor teaches the course. */
  teaches: boolean;
};

function grades(actor: Actor, subject: AttemptSubject): boolean {
  const reach = actor.reach('quiz.grade');
  return reach === 'organization' || reach === 'platform' || (reach === 'owned' && subject.teaches);
}

/** Who may take a quiz, see an attempt, and grade its essays. */
export const attemptPolicy = policy<AttemptSubject>()({
  take: (actor, s) =>
    actor.is(s.personId) ? allowIf(actor.can('lesson.complete'), 'assessment.learners_only') : hide(),
  read: (actor, s) => actor.is(s.personId) || grades(actor, s) || hide(),
  grade: (actor, s) => (!grades(actor, s) ? hide() : actor.is(s.personId) ? deny('assessment.own_work') : true),
});
