import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** A seal over a certificate: the signature itself, and a short form of it that fits on paper. */
export type CertificateSeal = { signature: string; fingerprint: string };

/** Seals a payload with the school's Ed25519 key (PEM). Equal payloads give equal seals, whatever order their keys have. */
export function sealCertificate(payload: unknown, privateKeyPem: string): CertificateSeal {
  const key = createPrivateKey(privateKeyPem);
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('A seal needs an Ed25519 key');
  const signature = sign(null, Buffer.from(canonicalJson(payload)), key);
  return { signature: signature.toString('base64url'), fingerprint: fingerprintOf(signature) };
}

/** True when the seal was made over exactly this payload with the key. Takes the public or the private key (PEM). */
export function verifySeal(payload: unknown, seal: CertificateSeal, keyPem: string): boolean {
  const signature = Buffer.from(seal.signature, 'base64url');
  // The decoder skips what is not base64url: without this, many spellings of one signature would be accepted.
  if (signature.length !== 64 || signature.toString('base64url') !== seal.signature) return false;
  if (fingerprintOf(signature) !== seal.fingerprint) return false;
  const key = createPublicKey(keyPem);
  return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(canonicalJson(payload)), key, signature);
}

/** JSON with one spelling per value: keys sorted, no spaces, `undefined` left out, numbers that JSON lacks refused. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('A seal cannot cover this number');
  if (value === null || typeof value !== 'object') {
    const text: string | undefined = typeof value === 'bigint' ? undefined : JSON.stringify(value);
    if (text === undefined) throw new TypeError(`A seal cannot cover a ${typeof value}`);
    return text;
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('A seal covers plain data only');
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** Sixteen hexadecimal digits in groups of four: enough to compare by eye, short enough to print. */
function fingerprintOf(signature: Buffer): string {
  const digest = createHash('sha256').update(signature).digest('hex').slice(0, 16).toUpperCase();
  return digest.match(/.{4}/g)?.join(' ') ?? digest;
}
