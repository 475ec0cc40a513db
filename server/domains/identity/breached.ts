import { createHash } from 'node:crypto';
import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { outbound } from '@/server/core/outbound';

const LIMIT_MS = 1_000;
const PREFIX = 5;

/**
 * Whether a password is in the list of leaked ones behind PWNED_PASSWORDS_URL (SEC-3). Only the first five characters
 * of its SHA-1 leave the house, the answer is padded, so nobody learns which one was asked for. Without that setting,
 * or without an answer within a second, false: the offline list (rules/password.ts) has been asked anyway.
 */
async function isLeaked(ctx: Ctx, password: string): Promise<boolean> {
  const base = env().PWNED_PASSWORDS_URL;
  if (!base) return false;
  const hash = createHash('sha1').update(password.normalize('NFKC')).digest('hex').toUpperCase();
  try {
    const answer = await outbound({
      url: `${base.replace(/\/*$/, '')}/${hash.slice(0, PREFIX)}`,
      configuredBase: base,
      purpose: 'leaked-passwords',
      headers: { 'add-padding': 'true' },
      timeoutMs: LIMIT_MS,
    });
    if (answer.status !== 200) throw new Error(`status ${answer.status}`);
    const wanted = hash.slice(PREFIX);
    return answer.body
      .toString('latin1')
      .split(/\r?\n/)
      .some((line) => {
        const [suffix, count] = line.split(':');
        return suffix === wanted && Number(count) > 0; // padding has the count 0
      });
  } catch (e) {
    ctx.log.warn({ err: e }, 'the list of leaked passwords did not answer: the offline list decided');
    return false;
  }
}

/** Refuses a new password that has leaked. Asked before the transaction: nothing waits for the outside inside one. */
export async function refuseLeaked(ctx: Ctx, { password }: { password: string }): Promise<void> {
  if (await isLeaked(ctx, password))
    throw new AppError('validation', { fields: [{ path: 'password', key: 'password_leaked' }] });
}
