/**
 * Certificate numbers: `KRS-2026-7Q2M4K9X-3` is the school's prefix, the year, eight random characters and one check
 * character. The alphabet leaves out 0 O 1 I L, which people confuse when they copy a number from paper.
 *
 * The check: every character stands for a value (letters of the prefix A = 0 … Z = 25, digits of the year themselves,
 * the rest their place in the alphabet), every place has its own weight (1 for the check character, then 2, 3, …
 * leftwards), and the weighted sum is a multiple of 31. As 31 is prime and larger than any value and any weight, no
 * single wrong character and no exchange of two characters that still looks like a number keeps the sum.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const MODULUS = ALPHABET.length;
const RANDOM_LENGTH = 8;
const SHAPE = new RegExp(`^([A-Z]{2,6})([0-9]{4})([${ALPHABET}]{${RANDOM_LENGTH}})([${ALPHABET}])$`);

/** A certificate number taken apart; `number` is the one way to write it. */
export type CertificateNumber = { number: string; prefix: string; year: number };

/** Gives a whole number from 0 up to, not including, `below`, every one equally likely. */
export type RandomBelow = (below: number) => number;

/** A new number that nobody can guess. The prefix has two to six letters A–Z. */
export function makeCertificateNumber(prefix: string, year: number, random: RandomBelow = secureRandom): string {
  const place = () => ALPHABET.charAt(random(MODULUS));
  const body = Array.from({ length: RANDOM_LENGTH }, place).join('');
  // The first character of the alphabet is worth nothing, so it can stand where the check will be.
  const zero = ALPHABET.charAt(0);
  if (!SHAPE.test(`${prefix}${year}${body}${zero}`)) {
    throw new RangeError('A certificate number needs a prefix of two to six letters A to Z and a year of four digits');
  }
  const missing = (MODULUS - (weightedSum(prefix, String(year), body, zero) % MODULUS)) % MODULUS;
  return `${prefix}-${year}-${body}-${ALPHABET.charAt(missing)}`;
}

/** Reads a number as people write it (any case, spaces, dashes, digits of any script); null when it cannot be one. */
export function parseCertificateNumber(text: string): CertificateNumber | null {
  if (text.length > 100) return null;
  const bare = text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\p{Dash_Punctuation}\p{White_Space}\p{Cf}\u2212\u0640_.]/gu, '')
    .toUpperCase();
  const [, prefix, year, body, check] = SHAPE.exec(bare) ?? [];
  if (!prefix || !year || !body || !check) return null;
  if (weightedSum(prefix, year, body, check) % MODULUS !== 0) return null;
  return { number: `${prefix}-${year}-${body}-${check}`, prefix, year: Number(year) };
}

function weightedSum(prefix: string, year: string, body: string, check: string): number {
  const values = [
    ...prefix.split('').map((letter) => letter.charCodeAt(0) - 65),
    ...year.split('').map(Number),
    ...body.split('').map((character) => ALPHABET.indexOf(character)),
    ALPHABET.indexOf(check),
  ];
  return values.reduceRight((sum, value, index) => sum + value * (values.length - index), 0);
}

function secureRandom(below: number): number {
  // Values above the last full multiple are drawn again, or the first characters would be a little likelier.
  const limit = Math.floor(256 / below) * below;
  for (;;) {
    const byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 255;
    if (byte < limit) return byte % below;
  }
}
