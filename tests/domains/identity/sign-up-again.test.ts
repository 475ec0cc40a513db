import { beforeAll, expect, test } from 'vitest';
import { resetPassword } from '@/server/domains/identity/commands/reset-password';
import { signIn } from '@/server/domains/identity/commands/sign-in';
import { signUp } from '@/server/domains/identity/commands/sign-up';
import { verifyEmail } from '@/server/domains/identity/commands/verify-email';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

const email = 'twice@school.test';
const newcomer = (password: string) =>
  signUp(world.here.anonymous(), { email, password, nameEn: 'Somebody', nameAr: '', locale: 'en' });

/** The secrets that were mailed to the address, oldest first. */
async function mailed(): Promise<{ path: string; token: string }[]> {
  const rows = await ownerSql<{ text: string }>`select text from mail_messages where to_email = ${email} order by id`;
  return rows.map(({ text }) => {
    const [, path = '', token = ''] = /\/en\/([a-z-]+)\?token=([\w-]+)/.exec(text) ?? [];
    return { path, token };
  });
}

test('an address that two people sign up with: neither password opens it, the mailbox decides', async () => {
  const stranger = 'the password of a stranger';
  const owner = 'the password of the owner';
  await newcomer(stranger);
  await newcomer(owner);
  const [first, second] = await mailed();
  expect([first?.path, second?.path]).toEqual(['verify-email', 'accept-invitation']);

  await verifyEmail(world.here.anonymous(), { token: first?.token ?? '' });
  for (const password of [stranger, owner]) {
    await expect(signIn(world.here.anonymous(), { email, password })).rejects.toMatchObject({
      reason: 'identity.wrong_password',
    });
  }
  const chosen = 'chosen by who reads the mail';
  await resetPassword(world.here.anonymous(), { token: second?.token ?? '', password: chosen });
  await expect(signIn(world.here.anonymous(), { email, password: chosen })).resolves.toMatchObject({});
});
