import { generateKeyPairSync } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

const word = (name) => `${name}-for-tests-only-`.padEnd(48, '0');

/**
 * A value for every variable without which the application does not start; DATABASE_URL is replaced by the database of
 * the test file. Nothing here is a secret of anybody.
 * @returns {Record<string, string> & { NODE_ENV: 'test' }}
 */
export function testEnvironment() {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    NODE_ENV: 'test',
    TZ: 'UTC',
    DATABASE_URL: 'postgresql://no-database-in-this-test.invalid/none',
    PORT: '3000',
    REALTIME_PORT: '3001',
    DATA_DIR: path.join(os.tmpdir(), 'growth-os-tests-data'),
    STORAGE_DIR: path.join(os.tmpdir(), 'growth-os-tests-data/files'),
    AUTH_SECRET: word('auth'),
    AUDIT_SEAL_KEY: word('audit-seal'),
    INTERNAL_SECRET: word('internal'),
    REALTIME_SECRET: word('realtime'),
    CERTIFICATE_SIGNING_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    PUBLIC_PROTOCOL: 'http',
    MAIL_TRANSPORT: 'demo',
    MAIL_FROM: 'Growth OS tests <no-reply@tests.example>',
    LOG_LEVEL: 'silent',
    DB_POOL_SIZE: '5',
  };
}
