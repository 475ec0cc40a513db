import type { Opening } from './course-facts';

/** Why a lesson is not open to a person. */
export type LockReason = 'not_enrolled' | 'access_ended' | 'date' | 'previous_completed' | 'previous_approved';

/** What decides about a lock. */
export type LockFacts = {
  enrolment: 'active' | 'completed' | 'expired' | 'dropped' | null;
  /** An entitlement that began, has not ended and was not revoked. */
  entitled: boolean;
  unlocked: boolean;
  opening: Opening;
  opensAt: Date | null;
};

/** The first thing that keeps the lesson closed, in the order a person can act on it; null when it is open. */
export function lockReason(facts: LockFacts, now: Date): LockReason | null {
  if (facts.enrolment === null || facts.enrolment === 'dropped') return 'not_enrolled';
  if (facts.enrolment === 'expired' || !facts.entitled) return 'access_ended';
  if (!facts.unlocked) return facts.opening === 'previous_approved' ? 'previous_approved' : 'previous_completed';
  if (facts.opensAt && facts.opensAt > now) return 'date';
  return null;
}
