// The secrets of an installation: made once, kept in `.data/secrets.json`, overruled by the environment.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { LauncherError } from './run.mjs';

const MEANING = {
  AUTH_SECRET: 'signs sign-in tokens',
  AUDIT_SEAL_KEY: 'keys the seal of the audit trail',
  INTERNAL_SECRET: 'signs calls between our own processes',
  REALTIME_SECRET: 'signs realtime tickets',
  CERTIFICATE_SIGNING_KEY: 'Ed25519 private key (PKCS8 PEM) that seals certificates',
};

/** The names of all secrets, in the order they are listed. */
export const SECRET_NAMES = Object.keys(MEANING);

/** New secrets. Replacing the ones in use signs everybody out and breaks seals: keep those. */
export function makeSecrets() {
  const random = () => crypto.randomBytes(32).toString('base64url');
  const { privateKey } = crypto.generateKeyPairSync('ed25519');
  const values = Object.fromEntries(SECRET_NAMES.map((name) => [name, random()]));
  return { ...values, CERTIFICATE_SIGNING_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }) };
}

/** The secrets as lines of an env file (line ends of the key written as \n). */
export function asEnvLines(secrets) {
  return SECRET_NAMES.map((name) => `${name}="${secrets[name].replaceAll('\n', '\\n')}"`).join('\n');
}

/**
 * The secrets to run with: the environment's, else the file's, else (not in production) new ones written to the file.
 * In production nothing is made silently: missing ones are refused with a list.
 * @param {{ dataDir: string, env?: Record<string, string | undefined>, production?: boolean }} input
 * @returns {Record<string, string>}
 */
export function loadSecrets({ dataDir, env = process.env, production = false }) {
  const file = path.join(dataDir, 'secrets.json');
  const kept = readSecrets(file);
  const given = Object.fromEntries(SECRET_NAMES.filter((n) => env[n]).map((n) => [n, env[n].replaceAll('\\n', '\n')]));
  const missing = SECRET_NAMES.filter((name) => !given[name] && !kept[name]);
  if (missing.length === 0) return { ...pick(kept), ...given };
  if (production) throw new LauncherError(refusal(missing, file));
  const made = makeSecrets();
  const all = { ...kept, ...Object.fromEntries(missing.map((name) => [name, made[name]])) };
  writeSecrets(file, all);
  return { ...pick(all), ...given };
}

const pick = (from) => Object.fromEntries(SECRET_NAMES.filter((name) => from[name]).map((name) => [name, from[name]]));

function readSecrets(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw new LauncherError(`${file} cannot be read (${error.message}). Restore it from a backup; do not delete it.`);
  }
}

function writeSecrets(file, secrets) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

function refusal(missing, file) {
  const list = missing.map((name) => `  ${name.padEnd(24)} ${MEANING[name]}`).join('\n');
  return (
    `In production these secrets must be given; they are not made silently:\n${list}\n\n` +
    'Make them once, and keep a copy outside this machine:\n' +
    '  node tools/launcher/make-secrets.mjs >> .env      (or put them into your secret store)\n' +
    `They may also stand in ${file}.`
  );
}
