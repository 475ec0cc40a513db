import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';

// OWASP's second profile for argon2id: 19 MiB, two passes (about 16 ms here).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let common: Set<string> | undefined;

/** Whether a password is among the commonest leaked ones, or is the person's or school's own name repeated. */
export function isGuessable(password: string, context: string[]): boolean {
  common ??= new Set(dictionary['passwords-common'] as string[]);
  const bare = password.normalize('NFKC').toLowerCase();
  if (common.has(bare) || new Set(bare).size < 5) return true;
  const withoutDigits = bare.replace(/[\d\s._-]+/g, '');
  if (common.has(withoutDigits)) return true;
  return context.filter((word) => word.length > 3).some((word) => bare.replaceAll(word.toLowerCase(), '').length < 5);
}

/** The argon2id hash of a password (NFKC, so that the same characters typed elsewhere are the same). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

let nobody: Promise<string> | undefined;

/** Compares in the time one hash takes, also when there is no such person. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password, it only costs time');
  const matches = await verify(stored ?? (await nobody), password.normalize('NFKC')).catch(() => false);
  return stored !== null && matches;
}

/** Whether a stored hash was made with a lower cost than today's: it is renewed at the next sign-in. */
export function needsRehash(stored: string): boolean {
  return !stored.includes(`m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}`);
}
