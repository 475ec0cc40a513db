import { unsubscribeToken } from '@/server/core/mail/links';
import { listDemoMail, readDemoMail } from '@/server/core/mail/mailbox';
import { receiveMailEvent } from '@/server/core/mail/receive-event';
import { unsubscribe } from '@/server/core/mail/unsubscribe';
import { type Entries, EVERYBODY, NOBODY, SIGNED_IN, STAFF } from '../matrix';
import { auditEntryOf, jobRunOf, mailOf } from './fixtures';

const AUTHORS = 'U++F+FFFU';

/** The trail, the administration's lists, mails, the words of the public site. */
export const reading: Entries = {
  'admin.get-overview': { input: () => ({}), own: STAFF },
  'admin.list-people': { input: () => ({}), own: 'U+++FFFFU' },
  'admin.get-person': {
    input: (school) => ({ person: school.people.student.uuid }),
    own: 'U+++FFFFU',
    foreign: 'UNNNFFFFU',
  },
  'admin.get-new-person-options': { input: () => ({}), own: 'U+++FFFFU' },
  'admin.list-courses': { input: () => ({}), own: AUTHORS },
  'admin.get-course': {
    input: (school, relation) => ({ course: (relation === 'own' ? school.course : school.elsewhere.course).slug }),
    own: AUTHORS,
    elsewhere: 'U++FNFFFU',
    foreign: 'UNNFNFFFU',
  },
  'admin.list-jobs': { input: () => ({}), own: STAFF },
  'admin.list-mails': { input: () => ({}), own: STAFF },
  'admin.get-mail': {
    input: async (school) => ({ mail: (await mailOf(school)).uuid }),
    own: STAFF,
    foreign: 'UNNFFFFFU',
  },
  'core.retry-job': {
    procedure: 'admin.retryJob',
    input: async (school) => ({ run: (await jobRunOf(school)).uuid }),
    own: STAFF,
    foreign: 'UNNFFFFFU',
  },
  'mail.send-again': {
    procedure: 'admin.sendMailAgain',
    input: async (school) => ({ mail: (await mailOf(school)).uuid }),
    own: STAFF,
    foreign: 'UNNFFFFFU',
  },
  'mail.receive-event': {
    call: receiveMailEvent as never,
    input: () => ({ eventId: 'msg_1', type: 'email.delivered', occurredAt: new Date(), payload: {} }),
    own: NOBODY,
  },
  'audit.list': { input: () => ({}), own: STAFF },
  'audit.list-own-activity': { input: () => ({}), own: SIGNED_IN },
  'audit.get-entry': {
    input: async (school) => ({ entry: (await auditEntryOf(school)).uuid }),
    own: STAFF,
    foreign: 'UNNFFFFFU',
  },
  'audit.get-own-activity': {
    input: async (school) => ({ entry: (await auditEntryOf(school)).uuid }),
    own: 'UNNNNNNNU', // a row of the trail that is nobody's of these
    foreign: 'UNNNNNNNU',
  },
  'lookups.list': { input: () => ({ type: 'countries' }), own: EVERYBODY },
  'cms.get_site_texts': { input: () => ({}), own: EVERYBODY },
  'cms.list_public_people': { input: () => ({}), own: EVERYBODY },
  'cms.get_course_seo': { input: (school) => ({ slug: school.course.slug }), own: EVERYBODY, foreign: EVERYBODY },
  'mail.list-demo-mail': { call: listDemoMail as never, input: () => ({}), own: NOBODY }, // this is no demo school
  'mail.read-demo-mail': {
    call: readDemoMail as never,
    input: async (school) => ({ id: (await mailOf(school)).uuid }),
    own: NOBODY,
  },
  'mail.unsubscribe': {
    call: unsubscribe as never,
    input: (school) => ({ token: unsubscribeToken(school.org.uuid, school.people.student.email) }),
    missing: () => ({ token: 'not-a-token' }),
    own: EVERYBODY,
    foreign: NOBODY,
  },
};
