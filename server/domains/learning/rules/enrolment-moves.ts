import type { EnrolmentStatus } from '@/server/generated/prisma/enums';

/**
 * Where an enrolment goes from where (LKP-5). Whoever has a place finishes it, loses it when what granted it ends (L16), or
 * drops it (L47), and takes it up again by any route with everything learnt before (L18). Finished stays finished: access
 * is the entitlement's matter, and a certificate stands on it. The database refuses every other move.
 */
export const ENROLMENT_MOVES: Readonly<Record<EnrolmentStatus, readonly EnrolmentStatus[]>> = {
  active: ['completed', 'expired', 'dropped'],
  completed: [],
  expired: ['active'],
  dropped: ['active'],
};

/** Whether a place that is granted again becomes live by it; a finished one stays what it is. */
export const comesBack = (status: EnrolmentStatus): boolean => ENROLMENT_MOVES[status].includes('active');
