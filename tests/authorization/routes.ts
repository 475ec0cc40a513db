import { unsubscribeToken } from '@/server/core/mail/links';
import type { School, World } from '@/tests/support/world';
import { attemptOf, attemptsAre, certificateOf, ladderOf, privateFileOf, uploadOf } from './entries/fixtures';

/** What is sent to a route. */
export type Sent = { path: string; params?: Record<string, string>; body?: unknown; headers?: Record<string, string> };

/** What is expected of one method of one route handler; letters as in matrix.ts (statuses 401, 403, 404, 422). */
export type RouteEntry =
  | { coveredBy: string }
  | {
      sent: (school: School) => Sent | Promise<Sent>;
      own: string;
      /** Sent to this school with names of the other one's objects; must look like names that nobody has. */
      foreign?: string;
      missing?: Sent;
      reset?: (world: World) => Promise<unknown>;
    };

/** What routes of the public site are covered by. */
export const PUBLIC = 'public: no session is read';
const nobody = '00000000-0000-7000-8000-000000000000';
const tus = { 'tus-resumable': '1.0.0' };

/** Every method of every route handler. */
export const ROUTES: Record<string, RouteEntry> = {
  'GET app/api/trpc/[trpc]': { coveredBy: 'every procedure is in the matrix of operations' },
  'POST app/api/trpc/[trpc]': { coveredBy: 'every procedure is in the matrix of operations' },
  'GET app/api/auth/[...nextauth]': { coveredBy: 'next-auth answers visitors; sign-in is in the matrix of operations' },
  'POST app/api/auth/[...nextauth]': {
    coveredBy: 'next-auth answers visitors; sign-in is in the matrix of operations',
  },
  'GET app/api/health': { sent: () => ({ path: '/api/health' }), own: '+++++++++' },
  'GET app/metrics': {
    // Loopback or the internal secret; roles do not matter.
    sent: () => ({ path: '/metrics', headers: { 'x-client-ip': '203.0.113.9' } }),
    own: 'NNNNNNNNN',
  },
  'POST app/api/internal/revalidate': {
    sent: () => ({ path: '/api/internal/revalidate', body: { tags: ['lookups'] } }),
    own: 'NNNNNNNNN',
  },
  'GET app/api/identity/me': { sent: () => ({ path: '/api/identity/me' }), own: '+++++++++' },
  'POST app/api/identity/language': {
    sent: () => ({ path: '/api/identity/language', body: { locale: 'ar' } }),
    own: 'U+++++++U',
  },
  'GET app/api/identity/my-data': { sent: () => ({ path: '/api/identity/my-data' }), own: 'U+++++++U' },
  'POST app/api/identity/sign-in': { coveredBy: 'identity.sign-in' },
  'POST app/api/identity/sign-out': { coveredBy: 'identity.sign-out' },
  'POST app/api/identity/reset-password': { coveredBy: 'identity.reset-password' },
  'POST app/api/identity/verify-email': { coveredBy: 'identity.verify-email' },
  'POST app/api/identity/demo': {
    sent: (school) => ({ path: '/api/identity/demo', body: { person: school.people.admin.uuid } }),
    own: 'NNNNNNNNN',
  },
  'POST app/api/assessment/answers': {
    sent: async (school) => ({
      path: '/api/assessment/answers',
      body: {
        attempt: (await attemptOf(school, 'own')).uuid,
        answers: [{ question: school.quiz.questions[0]?.uuid, response: null, flagged: false, sequence: 1 }],
      },
    }),
    own: 'UNNNNNN+U',
    foreign: 'UNNNNNNNU',
    missing: {
      path: '/api/assessment/answers',
      body: { attempt: nobody, answers: [{ question: nobody, response: null, flagged: false, sequence: 1 }] },
    },
    reset: () => attemptsAre('in_progress'),
  },
  'POST app/api/learning/heartbeat': {
    sent: (school) => ({
      path: '/api/learning/heartbeat',
      body: { item: school.items.video.uuid, locale: 'en', positionSeconds: 1, rate: 1, played: [] },
    }),
    own: 'UNNNNNN+U',
    foreign: 'UNNNNNNNU',
    missing: {
      path: '/api/learning/heartbeat',
      body: { item: nobody, locale: 'en', positionSeconds: 1, rate: 1, played: [] },
    },
  },
  'GET app/api/notifications/unread': { sent: () => ({ path: '/api/notifications/unread' }), own: 'U+++++++U' },
  'GET app/api/notifications/unsubscribe': {
    sent: (school) => ({
      path: `/api/notifications/unsubscribe?token=${unsubscribeToken(school.org.uuid, 'somebody@school.test')}`,
    }),
    own: '+++++++++',
    foreign: 'NNNNNNNNN',
    missing: { path: '/api/notifications/unsubscribe?token=none' },
  },
  'POST app/api/notifications/unsubscribe': { coveredBy: 'mail.unsubscribe' },
  'POST app/api/realtime/ticket': { sent: () => ({ path: '/api/realtime/ticket', body: {} }), own: 'U+++++++U' },
  'GET app/api/files/[uuid]': {
    sent: async (school) => {
      const { uuid } = await privateFileOf(school);
      return { path: `/api/files/${uuid}`, params: { uuid } };
    },
    own: 'N+++NNN+N',
    foreign: 'NNNNNNNNN',
    missing: { path: `/api/files/${nobody}`, params: { uuid: nobody } },
  },
  'GET app/api/files/[uuid]/content': {
    // Without the signature of a link that was just given, nobody gets bytes.
    sent: async (school) => {
      const { uuid } = await privateFileOf(school);
      return { path: `/api/files/${uuid}/content`, params: { uuid } };
    },
    own: 'NNNNNNNNN',
  },
  'GET app/api/files/[uuid]/pictures/[name]': { coveredBy: 'media.picture.open' },
  'HEAD app/api/files/[uuid]/content': { coveredBy: 'the handler of GET' },
  'GET app/api/files/[uuid]/stream': {
    sent: async (school) => {
      const { uuid } = await ladderOf(school);
      return { path: `/api/files/${uuid}/stream`, params: { uuid } };
    },
    own: 'N+++NNN+N',
    foreign: 'NNNNNNNNN',
    missing: { path: `/api/files/${nobody}/stream`, params: { uuid: nobody } },
  },
  'GET app/api/files/[uuid]/stream/[name]': {
    sent: async (school) => {
      const { uuid } = await ladderOf(school);
      return { path: `/api/files/${uuid}/stream/360p`, params: { uuid, name: '360p' } };
    },
    own: 'N+++NNN+N',
    foreign: 'NNNNNNNNN',
    missing: { path: `/api/files/${nobody}/stream/360p`, params: { uuid: nobody, name: '360p' } },
  },
  'GET app/api/files/[uuid]/renditions/[kind]/[name]': {
    sent: async (school) => {
      const { uuid } = await ladderOf(school);
      return {
        path: `/api/files/${uuid}/renditions/video/360p`,
        params: { uuid, kind: 'video', name: '360p' },
      };
    },
    own: 'N+++NNN+N',
    foreign: 'NNNNNNNNN',
    missing: {
      path: `/api/files/${nobody}/renditions/video/360p`,
      params: { uuid: nobody, kind: 'video', name: '360p' },
    },
  },
  'GET app/api/files/[uuid]/renditions/[kind]/[name]/content': {
    // As with files: no signature, no bytes.
    sent: async (school) => {
      const { uuid } = await ladderOf(school);
      return {
        path: `/api/files/${uuid}/renditions/video/360p/content`,
        params: { uuid, kind: 'video', name: '360p' },
      };
    },
    own: 'NNNNNNNNN',
  },
  'HEAD app/api/files/[uuid]/renditions/[kind]/[name]/content': { coveredBy: 'the handler of GET' },
  'GET app/api/certificates/[number]/pdf': {
    sent: async (school) => {
      const { number } = await certificateOf(school);
      return { path: `/api/certificates/${number}/pdf`, params: { number } };
    },
    own: 'N++N+NN+N',
    foreign: 'NNNNNNNNN',
    missing: { path: '/api/certificates/TST-2026-0000-0000/pdf', params: { number: 'TST-2026-0000-0000' } },
  },
  'OPTIONS app/api/uploads': { sent: () => ({ path: '/api/uploads' }), own: '+++++++++' },
  'POST app/api/uploads': {
    sent: () => ({
      path: '/api/uploads',
      headers: {
        ...tus,
        'upload-length': '10',
        'upload-metadata': [
          'filename cGxhbi5wZGY=',
          'filetype YXBwbGljYXRpb24vcGRm',
          'purpose YXNzaWdubWVudF9zdWJtaXNzaW9u',
        ].join(','),
      },
    }),
    own: 'UFFFFFF+U',
  },
  'OPTIONS app/api/uploads/[uuid]': {
    sent: () => ({ path: '/api/uploads/x', params: { uuid: nobody } }),
    own: '+++++++++',
  },
  'HEAD app/api/uploads/[uuid]': {
    sent: async (school) => {
      const { uuid } = await uploadOf(school);
      return { path: `/api/uploads/${uuid}`, params: { uuid }, headers: tus };
    },
    own: 'NNNNNNN+N',
    foreign: 'NNNNNNNNN',
    missing: { path: `/api/uploads/${nobody}`, params: { uuid: nobody }, headers: tus },
  },
  'PATCH app/api/uploads/[uuid]': { coveredBy: 'media.upload.receive' },
  'DELETE app/api/uploads/[uuid]': { coveredBy: 'media.upload.cancel' },

  'POST app/api/webhooks/resend': {
    // Signed by the vendor or nothing; without a secret in the settings it does not exist.
    sent: () => ({ path: '/api/webhooks/resend', body: { type: 'email.delivered' } }),
    own: 'NNNNNNNNN',
  },
  'POST app/api/site/enrol': { coveredBy: 'learning.enrol_in_course; everybody else is led on' },
  // Addresses for machines: the same for everybody, so no session is read (checked below).
  'GET app/[org]/sitemap.xml': { coveredBy: PUBLIC },
  'GET app/[org]/robots.txt': { coveredBy: PUBLIC },
  'GET app/[org]/[locale]/share.png': { coveredBy: PUBLIC },
  'GET app/[org]/[locale]/share/[file]': { coveredBy: PUBLIC },
};
