import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson, sealCertificate, verifySeal } from '@/server/domains/certificates/rules/seal';

function keys() {
  const pair = generateKeyPairSync('ed25519');
  return {
    secret: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    open: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

const payload = {
  number: 'KRS-2026-7Q2M4K9X-3',
  learner: { en: 'Noor', ar: 'نور' },
  lessons: [{ minutes: 12 }],
  hours: 3.5,
};

describe('the seal of a certificate (DWN-12)', () => {
  const { secret, open } = keys();
  const seal = sealCertificate(payload, secret);

  test('is confirmed by either key of the pair, and equal for equal payloads in any order', () => {
    expect(verifySeal(payload, seal, open)).toBe(true);
    expect(verifySeal(payload, seal, secret)).toBe(true);
    const { hours, number, ...rest } = payload;
    expect(sealCertificate({ hours, ...rest, number, nothing: undefined }, secret)).toEqual(seal);
    expect(seal.signature).toMatch(/^[A-Za-z0-9_-]{86}$/);
    expect(seal.fingerprint).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
  });

  test('breaks with any change of the payload', () => {
    const changed: unknown[] = [
      { ...payload, number: 'KRS-2026-7Q2M4K9X-4' },
      { ...payload, learner: { ...payload.learner, ar: 'نوز' } },
      { ...payload, lessons: [] },
      { ...payload, hours: '3.5' },
      { ...payload, more: null },
      [payload],
      null,
    ];
    for (const other of changed) expect(verifySeal(other, seal, open)).toBe(false);
  });

  test('breaks with another key, another fingerprint, and every changed bit of the signature', () => {
    expect(verifySeal(payload, seal, keys().open)).toBe(false);
    expect(verifySeal(payload, { ...seal, fingerprint: '0000 0000 0000 0000' }, open)).toBe(false);
    const bytes = Buffer.from(seal.signature, 'base64url');
    for (let bit = 0; bit < 512; bit += 1) {
      const bent = Buffer.from(bytes);
      bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verifySeal(payload, { ...seal, signature: bent.toString('base64url') }, open)).toBe(false);
    }
  });

  test('has one spelling: what a decoder would forgive is refused', () => {
    for (const signature of ['', 'x', `${seal.signature}=`, ` ${seal.signature}`, `${seal.signature}AA`]) {
      expect(verifySeal(payload, { ...seal, signature }, open)).toBe(false);
    }
  });

  test('is made with an Ed25519 key only', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => sealCertificate(payload, pem)).toThrow(TypeError);
    expect(verifySeal(payload, seal, pem)).toBe(false);
  });
});

describe('canonical JSON', () => {
  test('sorts keys at every depth, keeps the order of lists, escapes as JSON does', () => {
    expect(canonicalJson({ b: [3, { z: 1, a: 'é"\n' }], a: null, c: true })).toBe(
      '{"a":null,"b":[3,{"a":"é\\"\\n","z":1}],"c":true}',
    );
    expect(canonicalJson({ B: 1, a: 1, aa: 1, '1': 1 })).toBe('{"1":1,"B":1,"a":1,"aa":1}');
    expect(canonicalJson(-0)).toBe('0');
  });

  test('refuses what JSON would change without a word', () => {
    for (const value of [Number.NaN, Infinity, 1n, undefined, () => 1, new Date(), new Map(), [undefined]]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
});
