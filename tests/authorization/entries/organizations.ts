import { ownerSql } from '@/tests/support/db';
import { type Entries, EVERYBODY, STAFF } from '../matrix';

/** The settings of a school. */
export const organizations: Entries = {
  'organizations.get-robots-rules': { input: () => ({}), own: EVERYBODY },
  'organizations.get-settings': { input: () => ({}), own: STAFF },
  'organizations.update-robots': {
    procedure: 'organizations.updateRobots',
    input: () => ({ rules: 'User-agent: *\nDisallow: /en/courses?*sort=' }),
    own: STAFF,
    reset: () => ownerSql`update organizations set settings = settings - 'robots'`,
  },
};
