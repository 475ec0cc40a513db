import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { asEnvLines, loadSecrets, makeSecrets, SECRET_NAMES } from '../../tools/launcher/secrets.mjs';
import { temporaryFolder } from './support';

test('secrets are made once, kept readable by their owner alone, and differ between installations', () => {
  const dataDir = temporaryFolder();
  const first = loadSecrets({ dataDir, env: {} });
  expect(loadSecrets({ dataDir, env: {} })).toEqual(first);
  expect(Object.keys(first).sort()).toEqual([...SECRET_NAMES].sort());
  expect(fs.statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(Buffer.from(first.AUTH_SECRET ?? '', 'base64url')).toHaveLength(32);
  expect(loadSecrets({ dataDir: temporaryFolder(), env: {} }).AUTH_SECRET).not.toBe(first.AUTH_SECRET);
});

test('the certificate key is an Ed25519 key that signs', () => {
  const key = crypto.createPrivateKey(makeSecrets().CERTIFICATE_SIGNING_KEY);
  expect(key.asymmetricKeyType).toBe('ed25519');
  const signature = crypto.sign(null, Buffer.from('x'), key);
  expect(crypto.verify(null, Buffer.from('x'), crypto.createPublicKey(key), signature)).toBe(true);
});

test('the environment wins over the file and is not written into it', () => {
  const dataDir = temporaryFolder();
  const kept = loadSecrets({ dataDir, env: {} });
  const given = 'a'.repeat(40);
  expect(loadSecrets({ dataDir, env: { AUTH_SECRET: given } })).toEqual({ ...kept, AUTH_SECRET: given });
  expect(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')).not.toContain(given);
});

test('an older file gets only what it lacks', () => {
  const dataDir = temporaryFolder();
  fs.writeFileSync(path.join(dataDir, 'secrets.json'), JSON.stringify({ AUTH_SECRET: 'old' }));
  const now = loadSecrets({ dataDir, env: {} });
  expect(now.AUTH_SECRET).toBe('old');
  expect(now.AUDIT_SEAL_KEY).toHaveLength(43);
});

test('a damaged file stops the start instead of being replaced', () => {
  const dataDir = temporaryFolder();
  fs.writeFileSync(path.join(dataDir, 'secrets.json'), '{');
  expect(() => loadSecrets({ dataDir, env: {} })).toThrow(/cannot be read.*backup/);
  expect(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')).toBe('{');
});

test('production refuses with the list of what is missing and the command that makes it; nothing is written', () => {
  const dataDir = temporaryFolder();
  const start = () => loadSecrets({ dataDir, env: { AUTH_SECRET: 'a'.repeat(40) }, production: true });
  expect(start).toThrow(/AUDIT_SEAL_KEY[\s\S]*CERTIFICATE_SIGNING_KEY[\s\S]*make-secrets\.mjs/);
  expect(start).not.toThrow(/AUTH_SECRET/);
  expect(fs.readdirSync(dataDir)).toEqual([]);
});

test('the printed lines can be given back as environment, the key on one line', () => {
  const made = makeSecrets();
  const lines = asEnvLines(made).split('\n');
  expect(lines).toHaveLength(SECRET_NAMES.length);
  const env = Object.fromEntries(lines.map((line: string) => [line.split('=')[0], /"(.*)"/.exec(line)?.[1]]));
  expect(loadSecrets({ dataDir: temporaryFolder(), env, production: true })).toEqual(made);
});
