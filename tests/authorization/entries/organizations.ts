import { ownerSql } from '@/tests/support/db';
import { type Entries, EVERYBODY, STAFF } from '../matrix';
import { logoOf } from './fixtures';

/** The settings of a school. */
export const organizations: Entries = {
  'organizations.get-robots-rules': { input: () => ({}), own: EVERYBODY },
  'organizations.get-settings': { input: () => ({}), own: STAFF },
  'organizations.set-logo': {
    procedure: 'organizations.setLogo',
    input: async (school) => ({ file: (await logoOf(school)).uuid, alt: { decorative: true } }),
    own: STAFF,
    foreign: 'UNNFFFFFU',
  },
  'organizations.remove-logo': {
    procedure: 'organizations.removeLogo',
    input: () => ({}),
    own: STAFF,
    reset: async ({ here }) => {
      const { id } = await logoOf(here);
      await ownerSql`update files set deleted_at = null where id = ${id}`;
      await ownerSql`update organizations set logo_file_id = ${id} where id = ${here.org.id}`;
    },
  },
  'organizations.update-robots': {
    procedure: 'organizations.updateRobots',
    input: () => ({ rules: 'User-agent: *\nDisallow: /en/courses?*sort=' }),
    own: STAFF,
    reset: () => ownerSql`update organizations set settings = settings - 'robots'`,
  },
};
