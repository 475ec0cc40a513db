import { ownerSql } from '@/tests/support/db';
import { EMPTY, type Entries, NOBODY, NOTHING, SIGNED_IN } from '../matrix';
import { ladderOf, privateFileOf, uploadOf } from './fixtures';

const receiving = () =>
  ownerSql`update files set state = 'receiving', received_bytes = 0, refusal = null, deleted_at = null where is_temporary`;

/** Files on their way in and out. */
export const media: Entries = {
  'media.upload.start': {
    input: (_school, relation) => ({
      purpose: relation === 'own' ? 'assignment_submission' : relation === 'other' ? 'attachment' : 'certificate',
      name: 'plan.pdf',
      size: 1024,
      mimeType: 'application/pdf',
    }),
    own: 'UFFFFFF+U',
    other: SIGNED_IN, // an attachment: anybody's own
    elsewhere: 'UFFFFFFFU', // certificates are made by the platform alone
  },
  'media.upload.receive': {
    input: async (school) => ({ uuid: (await uploadOf(school)).uuid, from: 0, to: 10 }),
    own: 'UNNNNNN+U',
    foreign: NOTHING,
    reset: receiving,
  },
  'media.upload.finish': {
    unreachable:
      'called after the last byte of media.upload.receive, with findings no caller can give; authorises again',
    input: () => ({}),
    own: '',
  },
  'media.upload.cancel': {
    input: async (school) => ({ uuid: (await uploadOf(school)).uuid }),
    own: 'UNNNNNN+U',
    foreign: NOTHING,
    reset: receiving,
  },
  'media.file.open': {
    input: async (school) => ({ uuid: (await privateFileOf(school)).uuid }), // a document about a learner
    own: 'N+++NNN+N',
    foreign: EMPTY,
  },
  'media.rendition.open': {
    input: async (school) => ({ uuid: (await ladderOf(school)).uuid, kind: 'video', name: '360p' }),
    own: 'N+++NNN+N', // as the file
    foreign: EMPTY,
  },
  'media.stream.open': {
    input: async (school) => ({ uuid: (await ladderOf(school)).uuid }),
    own: 'N+++NNN+N',
    foreign: EMPTY,
  },
  'media.file.count_download': {
    input: async (school) => ({ uuid: (await privateFileOf(school)).uuid }),
    own: SIGNED_IN, // called after the file was opened; tells nothing
    foreign: NOTHING,
  },
  'media.purge_expired_uploads': { input: () => ({}), own: NOBODY },
  'media.purge_deleted_files': { input: () => ({}), own: NOBODY },
  'media.request_missing_renditions': { input: () => ({ slot: 'x' }), own: NOBODY },
  'media.rescan_files': { input: () => ({}), own: NOBODY },
};
