import { createFile } from '@/tests/factories/files';
import { ownerSql } from '@/tests/support/db';
import type { School } from '@/tests/support/world';
import { EMPTY, type Entries, NOBODY, NOTHING, SIGNED_IN, STAFF } from '../matrix';
import { ladderOf, ownDocumentOf, pictureOf, privateFileOf, uploadOf } from './fixtures';

const receiving = () =>
  ownerSql`update files set state = 'receiving', received_bytes = 0, refusal = null, deleted_at = null where is_temporary`;

/** A document that is in the bin or out of it, with its file. */
const documents = (deleted: boolean) => () =>
  ownerSql`with d as (update student_documents set deleted_at = case when ${deleted} then now() end returning file_id)
    update files set deleted_at = case when ${deleted} then now() end where id in (select file_id from d)`;
const freshFile = async (school: School) =>
  (
    await createFile({
      uploadedBy: school.people.student,
      purpose: 'student_document',
      isTemporary: true,
      expiresAt: new Date(Date.now() + 86_400_000),
    })
  ).uuid;
const ownDocument = async (school: School) => ({ document: (await ownDocumentOf(school)).uuid });

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
  'media.file.describe': {
    procedure: 'media.describeFile',
    input: async (school, relation) => ({
      file: (await pictureOf(school, relation === 'own' ? school.people.instructor : school.people.admin)).uuid,
      alt: { en: 'A table at a window', ar: 'طاولة عند نافذة' },
    }),
    own: 'U++N+NNNU', // sent by the instructor
    other: 'U++NNNNNU',
    foreign: NOTHING,
  },
  'media.pictures.list_undescribed': { input: () => ({}), own: STAFF },
  'media.picture.open': {
    input: async (school) => ({
      uuid: (await pictureOf(school, school.people.instructor)).uuid,
      name: 'original',
      accept: null,
    }),
    own: 'NNNN+NNNN', // used by nothing yet: whoever sent it
    foreign: EMPTY,
  },
  'media.picture.claim': { input: () => ({ fileId: '0' }), own: NOBODY },
  'media.picture.keep': { input: () => ({ fileId: '0', pictures: [] }), own: NOBODY },
  'media.document.list': {
    input: (school, relation) => ({
      person: relation === 'own' ? school.people.student.uuid : school.otherStudent.uuid,
    }),
    own: 'U+++NNN+U', // teachers and mentors reach the learner's other records, not these
    other: 'U+++NNNNU',
    foreign: NOTHING,
  },
  'media.document.add': {
    procedure: 'media.addDocument',
    input: async (school) => ({
      person: school.people.student.uuid,
      file: await freshFile(school),
      kind: 'identity',
    }),
    own: 'UNNNNNN+U', // the file is the learner's; the staff add their own
    foreign: NOTHING,
  },
  'media.document.remove': {
    procedure: 'media.removeDocument',
    input: ownDocument,
    own: 'U+++NNN+U',
    foreign: NOTHING,
    reset: documents(false),
  },
  'media.document.restore': {
    procedure: 'media.restoreDocument',
    input: ownDocument,
    own: 'U+++NNN+U',
    foreign: NOTHING,
    reset: documents(true),
  },
  'media.purge_expired_uploads': { input: () => ({}), own: NOBODY },
  'media.purge_deleted_files': { input: () => ({}), own: NOBODY },
  'media.request_missing_renditions': { input: () => ({ slot: 'x' }), own: NOBODY },
  'media.rescan_files': { input: () => ({}), own: NOBODY },
};
