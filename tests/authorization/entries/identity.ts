import { type Entries, EVERYBODY, SIGNED_IN } from '../matrix';

const password = 'a long enough password';
let n = 0;
const address = () => `matrix-${++n}@school.test`;

/** Accounts, sign-in, sessions. */
export const identity: Entries = {
  'identity.sign-up': {
    procedure: 'identity.signUp',
    input: () => ({ email: address(), password, nameEn: 'New Person', nameAr: '', locale: 'en' }),
    own: EVERYBODY,
  },
  'identity.request-password-reset': {
    procedure: 'identity.requestPasswordReset',
    input: (school) => ({ email: school.people.student.email }),
    own: EVERYBODY,
    foreign: EVERYBODY, // the answer never tells whether the address is known
  },
  'identity.list-sessions': { procedure: 'identity.listSessions', input: () => ({}), own: SIGNED_IN },
  'identity.get-profile': { input: () => ({}), own: SIGNED_IN },
};
