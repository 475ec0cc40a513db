import { ownerSql } from '@/tests/support/db';
import type { School } from '@/tests/support/world';
import { type Entries, type Entry, NOTHING, type Relation, SIGNED_IN } from '../matrix';
import { noticeOf } from './fixtures';

const notice = async (school: School, relation: Relation) =>
  (await noticeOf(school, relation === 'own' ? school.people.student : school.otherStudent)).uuid;

const ofOneself = (procedure: string, rest: object = {}): Entry => ({
  procedure,
  input: async (school, relation) => ({ id: await notice(school, relation), ...rest }),
  own: 'UNNNNNN+U',
  other: NOTHING,
  foreign: NOTHING,
  reset: () => ownerSql`update notifications set read_at = null, archived_at = null, snoozed_until = null`,
});

/** Notices of the app. */
export const engagement: Entries = {
  'engagement.list-notifications': { procedure: 'engagement.list', input: () => ({}), own: SIGNED_IN },
  'engagement.count-unread': { procedure: 'engagement.unread', input: () => undefined, own: SIGNED_IN },
  'engagement.mark-all-seen': { procedure: 'engagement.markAllSeen', input: () => undefined, own: SIGNED_IN },
  'engagement.mark-all-read': { procedure: 'engagement.markAllRead', input: () => undefined, own: SIGNED_IN },
  'engagement.mark-read': ofOneself('engagement.markRead'),
  'engagement.archive-notice': ofOneself('engagement.archive'),
  'engagement.snooze-notice': ofOneself('engagement.snooze', { until: null }),
};
