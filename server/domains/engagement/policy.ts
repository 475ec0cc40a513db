import { policy, visibleIf } from '@/server/core/policy';

/** A notice belongs to one person; nobody else learns that it exists, whatever their role. */
export const noticePolicy = policy<{ personId: bigint }>()({
  read: (actor, notice) => visibleIf(actor.is(notice.personId)),
  change: (actor, notice) => visibleIf(actor.is(notice.personId)),
});
