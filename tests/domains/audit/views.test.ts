import { beforeAll, describe, expect, test } from 'vitest';
import { getEssayReview, getReview } from '@/server/domains/assessment';
import { listOwnActivity } from '@/server/domains/audit';
import { getCertificate } from '@/server/domains/certificates';
import { resetPassword, signIn, verifyEmail } from '@/server/domains/identity';
import { makeLinkToken } from '@/server/domains/identity/rules/link-token';
import { hashPassword } from '@/server/domains/identity/rules/password';
import { createAttempt } from '@/tests/factories/assessment';
import { createPerson, type PersonWithRoles } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { certificateOf } from '../../authorization/entries/fixtures';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

type Row = { action: string; actor_id: bigint | null; actor_kind: string };
const rowsOf = (operation: string, entityId: bigint) => ownerSql<Row>`
  select action, actor_id, actor_kind from audit_entries where operation = ${operation} and entity_id = ${entityId}
    and action in ('viewed', 'signed_in') order by id`;

describe('views of another person’s records (AUD-2)', () => {
  test('a submission under review: once per sitting, again in the next one', async () => {
    const { submission, people } = world.here;
    const read = (session: string) =>
      getReview(world.here.as('mentor', { sessionUuid: session }), { submission: submission.uuid });
    await read('one');
    await read('one');
    const seen = { action: 'viewed', actor_kind: 'person', actor_id: people.mentor.id };
    expect(await rowsOf('assessment.submission.get_review', submission.id)).toEqual([seen]);
    await read('two');
    expect(await rowsOf('assessment.submission.get_review', submission.id)).toEqual([seen, seen]);
    await expect(getReview(world.here.as(world.here.idleMentor), { submission: submission.uuid })).rejects.toThrow();
    expect(await rowsOf('assessment.submission.get_review', submission.id)).toHaveLength(2);
  });

  test('the essays of an attempt', async () => {
    const { people, quiz } = world.here;
    const attempt = await createAttempt({ quiz, person: people.student, state: 'submitted' });
    for (let i = 0; i < 2; i += 1) await getEssayReview(world.here.as('instructor'), { attempt: attempt.uuid });
    expect(await rowsOf('assessment.essay.review', attempt.id)).toEqual([
      { action: 'viewed', actor_kind: 'person', actor_id: people.instructor.id },
    ]);
  });

  test('a certificate, by staff; its owner leaves nothing', async () => {
    const { people } = world.here;
    const certificate = await certificateOf(world.here);
    await getCertificate(world.here.as('student'), { number: certificate.number });
    expect(await rowsOf('certificates.certificate.get', certificate.id)).toEqual([]);
    for (let i = 0; i < 2; i += 1) await getCertificate(world.here.as('admin'), { number: certificate.number });
    expect(await rowsOf('certificates.certificate.get', certificate.id)).toEqual([
      { action: 'viewed', actor_kind: 'person', actor_id: people.admin.id },
    ]);
  });
});

describe('signing in is the person’s own act, whichever door it was (AUD-2, AUD-26)', () => {
  const password = 'a long enough password';
  const link = async (person: PersonWithRoles, purpose: 'verify_email' | 'reset_password' | 'invite') => {
    const { token, tokenHash } = makeLinkToken();
    const expiresAt = new Date(Date.now() + 3_600_000);
    await ownerDb().identityToken.create({
      data: { organizationId: world.here.org.id, personId: person.id, purpose, tokenHash, expiresAt },
    });
    return token;
  };
  const doors: [string, string, (person: PersonWithRoles) => Promise<unknown>][] = [
    ['a password', 'identity.sign-in', ({ email }) => signIn(world.here.anonymous(), { email, password })],
    [
      'a confirmed address',
      'identity.verify-email',
      async (person) => verifyEmail(world.here.anonymous(), { token: await link(person, 'verify_email') }),
    ],
    [
      'a new password',
      'identity.reset-password',
      async (person) =>
        resetPassword(world.here.anonymous(), { token: await link(person, 'reset_password'), password }),
    ],
    [
      'an invitation',
      'identity.reset-password',
      async (person) => resetPassword(world.here.anonymous(), { token: await link(person, 'invite'), password }),
    ],
  ];

  test.each(doors)('%s', async (_, operation, enter) => {
    const { organization } = world.here;
    const person = await createPerson({ organization, roles: ['student'], passwordHash: await hashPassword(password) });
    await enter(person);
    expect(await rowsOf(operation, person.id)).toEqual([
      { action: 'signed_in', actor_kind: 'person', actor_id: person.id },
    ]);
    const { items } = await listOwnActivity(world.here.as(person), {});
    expect(items.map((row) => [row.action, row.operation])).toContainEqual(['signed_in', operation]);
  });
});
