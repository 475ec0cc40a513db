import { ownerSql } from '@/tests/support/db';
import type { School } from '@/tests/support/world';
import { EMPTY, type Entries, EVERYBODY, NOBODY } from '../matrix';
import { certificateOf } from './fixtures';

const UNKNOWN = 'TST-2026-0000-0000';
const named = async (school: School) => ({ certificate: (await certificateOf(school)).uuid });
const numbered = async (school: School) => ({ number: (await certificateOf(school)).number });
const unknown = () => ({ number: UNKNOWN });
const standing = (shared: boolean) => () =>
  ownerSql`update certificates set revoked_at = null, revoked_reason = null, is_shared = ${shared}`;

/** Certificates: one's own, staff's, and what strangers learn. */
export const certificates: Entries = {
  'certificates.certificate.issue': { input: (school) => ({ enrolmentId: String(school.enrolment.id) }), own: NOBODY },
  'certificates.certificate.get': {
    input: numbered,
    missing: unknown,
    own: 'U++F+FF+U',
    foreign: 'UNNFNFFNU',
    reset: standing(false),
  },
  'certificates.mine.list': { input: () => ({}), own: 'U++F+FF+U' },
  'certificates.certificate.share': {
    procedure: 'certificates.share',
    input: named,
    own: 'UFFFFFF+U',
    foreign: 'UFFFFFFNU',
    reset: standing(false),
  },
  'certificates.certificate.unshare': {
    procedure: 'certificates.unshare',
    input: named,
    own: 'UFFFFFF+U',
    foreign: 'UFFFFFFNU',
    reset: standing(true),
  },
  'certificates.certificate.revoke': {
    procedure: 'certificates.revoke',
    input: async (school) => ({ ...(await named(school)), reason: 'It was issued by mistake.' }),
    own: 'U++F+FFFU',
    foreign: 'UNNFNFFFU',
    reset: standing(false),
  },
  'certificates.file.take': {
    input: numbered,
    missing: unknown,
    own: 'N++N+NN+N',
    foreign: EMPTY,
    reset: standing(false),
  },
  'certificates.shared.get': {
    input: numbered,
    missing: unknown,
    own: EVERYBODY,
    foreign: EMPTY,
    reset: standing(true),
  },
  'certificates.certificate.verify': {
    input: numbered,
    own: EVERYBODY, // and says of a foreign number that this school never issued it: tests/domains/certificates
    reset: standing(false),
  },
};
