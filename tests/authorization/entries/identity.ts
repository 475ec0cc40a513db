import { enterDemo } from '@/server/domains/identity/commands/enter-demo';
import { listDemoPeople } from '@/server/domains/identity/queries/list-demo-people';
import { makeLinkToken } from '@/server/domains/identity/rules/link-token';
import { hashPassword } from '@/server/domains/identity/rules/password';
import { createPerson } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import type { School } from '@/tests/support/world';
import { type Entries, EVERYBODY, NOBODY, NOTHING, SIGNED_IN } from '../matrix';
import { sessionOf } from './fixtures';

const password = 'a long enough password';
let n = 0;
const address = () => {
  n += 1;
  return `matrix-${n}@school.test`;
};
let known: Promise<string> | undefined;

async function knownPasswords(): Promise<void> {
  known ??= hashPassword(password);
  const hash = await known;
  await ownerSql`update people set password_hash = ${hash}, email_verified_at = coalesce(email_verified_at, now())`;
}

async function linkOf(school: School, purpose: 'verify_email' | 'reset_password'): Promise<string> {
  const { token, tokenHash } = makeLinkToken();
  const person = school.people.recruiter;
  const expiresAt = new Date(Date.now() + 3_600_000);
  await ownerDb().identityToken.create({
    data: { organizationId: school.org.id, personId: person.id, purpose, tokenHash, expiresAt },
  });
  return token;
}

const everybodyActive = () =>
  ownerSql`update people set status = 'active', status_reason = null, suspended_until = null where status = 'suspended' and status_reason is not null`;

/** Accounts, sign-in, sessions. */
export const identity: Entries = {
  'identity.sign-up': {
    procedure: 'identity.signUp',
    input: () => ({ email: address(), password, nameEn: 'New Person', nameAr: '', locale: 'en' }),
    own: EVERYBODY,
  },
  'identity.sign-in': {
    input: (school) => ({ email: school.people.recruiter.email, password }),
    missing: () => ({ email: 'nobody@school.test', password }),
    own: EVERYBODY,
    foreign: 'VVVVVVVVV', // the same words for a wrong password and an unknown address
    reset: knownPasswords,
  },
  'identity.sign-out': { input: () => ({}), own: SIGNED_IN },
  'identity.enter-demo': {
    call: enterDemo as never,
    input: (school) => ({ person: school.people.student.uuid }),
    own: NOBODY, // this is no demo school
  },
  'identity.list-demo-people': { call: listDemoPeople as never, input: () => ({}), own: EVERYBODY }, // nobody is listed outside a demo
  'identity.request-password-reset': {
    procedure: 'identity.requestPasswordReset',
    input: (school) => ({ email: school.people.student.email }),
    missing: () => ({ email: 'nobody@school.test' }),
    own: EVERYBODY,
    foreign: EVERYBODY, // the answer never tells whether the address is known
  },
  'identity.reset-password': {
    input: async (school) => ({ token: await linkOf(school, 'reset_password'), password }),
    missing: () => ({ token: makeLinkToken().token, password }),
    own: EVERYBODY,
    foreign: NOBODY,
  },
  'identity.verify-email': {
    input: async (school) => ({ token: await linkOf(school, 'verify_email') }),
    missing: () => ({ token: makeLinkToken().token }),
    own: EVERYBODY,
    foreign: NOBODY,
  },
  'identity.change-password': {
    procedure: 'identity.changePassword',
    input: () => ({ currentPassword: password, password: `${password} again` }),
    own: SIGNED_IN,
    reset: knownPasswords,
  },
  'identity.choose-language': { input: () => ({ locale: 'ar' }), own: SIGNED_IN },
  'identity.update-profile': {
    procedure: 'identity.updateProfile',
    input: () => ({ nameEn: 'Somebody', nameAr: '', locale: 'en', timezone: 'UTC', digits: 'latn' }),
    own: SIGNED_IN,
  },
  'identity.end-session': {
    procedure: 'identity.endSession',
    input: async (school, relation) => ({
      session: (await sessionOf(school, relation === 'own' ? school.people.student : school.otherStudent)).uuid,
    }),
    own: 'UNNNNNN+U',
    other: NOTHING,
    foreign: NOTHING,
    reset: () => ownerSql`update sessions set ended_at = null, end_reason = null`,
  },
  'identity.invite-person': {
    procedure: 'identity.invitePerson',
    input: (_school, relation) => ({
      email: address(),
      nameEn: 'Invited',
      nameAr: '',
      locale: 'en',
      role: relation === 'own' ? 'student' : relation === 'other' ? 'mentor' : 'admin',
    }),
    own: 'UF++FFFFU', // a learner: the arrows of the hierarchy
    other: 'U++FFFFFU', // a mentor
    elsewhere: 'U+FFFFFFU', // an admin
  },
  'identity.resend-invitation': {
    procedure: 'identity.resendInvitation',
    input: (school, relation) => ({ person: (relation === 'own' ? school.otherStudent : school.people.mentor).uuid }),
    own: 'UF++FFFFU',
    other: 'U++FFFFFU',
    foreign: 'UNNNFFFFU',
    reset: () => ownerSql`update people set email_verified_at = null`,
  },
  'identity.get-person-to-edit': {
    input: (school, relation) => ({ person: (relation === 'own' ? school.otherStudent : school.people.mentor).uuid }),
    own: 'UF++FFFFU',
    other: 'U++FFFFFU',
    foreign: 'UNNNFFFFU',
  },
  'identity.update-person': {
    procedure: 'identity.updatePerson',
    input: (school, relation) => ({
      person: (relation === 'own' ? school.otherStudent : school.people.mentor).uuid,
      nameEn: 'Changed',
      nameAr: '',
      locale: 'en',
      timezone: 'UTC',
    }),
    own: 'UF++FFFFU',
    other: 'U++FFFFFU',
    foreign: 'UNNNFFFFU',
  },
  'identity.change-email': {
    procedure: 'identity.changeEmail',
    input: (school, relation) => ({
      person: (relation === 'own' ? school.otherStudent : school.people.mentor).uuid,
      email: address(),
    }),
    missing: () => ({ person: '00000000-0000-7000-8000-000000000000', email: address() }),
    own: 'UF++FFFFU',
    other: 'U++FFFFFU',
    foreign: 'UNNNFFFFU',
  },
  'identity.set-roles': {
    procedure: 'identity.setRoles',
    input: (school, relation) => ({
      person: (relation === 'own' ? school.otherStudent : school.idleMentor).uuid,
      roles: relation === 'own' ? ['student'] : ['mentor'],
    }),
    own: 'UF+FFFFFU',
    other: 'U++FFFFFU',
    foreign: 'UNNFFFFFU',
  },
  'identity.suspend-person': {
    procedure: 'identity.suspendPerson',
    input: (school, relation) => ({
      person: (relation === 'own' ? school.otherStudent : school.idleMentor).uuid,
      reason: 'a reason',
    }),
    own: 'UF++FFFFU',
    other: 'U++FFFFFU',
    foreign: 'UNNNFFFFU',
    reset: everybodyActive,
  },
  'identity.ban-person': {
    procedure: 'identity.banPerson',
    input: (school, relation) => ({
      person: (relation === 'own' ? school.otherStudent : school.idleMentor).uuid,
      reason: 'a reason',
    }),
    own: 'UF++FFFFU',
    other: 'U++FFFFFU',
    foreign: 'UNNNFFFFU',
    reset: everybodyActive,
  },
  'identity.restore-person': {
    procedure: 'identity.restorePerson',
    input: (school, relation) => ({ person: (relation === 'own' ? school.otherStudent : school.idleMentor).uuid }),
    own: 'UF++FFFFU',
    other: 'U++FFFFFU',
    foreign: 'UNNNFFFFU',
    reset: everybodyActive,
  },
  'identity.erase-person': {
    procedure: 'identity.erasePerson',
    input: async (school, relation) => ({
      person:
        relation === 'own'
          ? (await createPerson({ organization: school.organization })).uuid
          : (await createPerson({ organization: school.organization, roles: ['mentor'] })).uuid,
    }),
    own: 'UF+FFFFFU',
    other: 'U++FFFFFU',
    foreign: 'UNNFFFFFU',
  },
  'identity.get-my-data': { input: () => ({}), own: SIGNED_IN },
  'identity.list-sessions': { procedure: 'identity.listSessions', input: () => ({}), own: SIGNED_IN },
  'identity.get-profile': { input: () => ({}), own: SIGNED_IN },
};
