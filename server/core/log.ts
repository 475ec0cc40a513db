import pino from 'pino';
import { env } from '@/lib/env/server';

const SECRET = [
  'password',
  'passwordHash',
  'token',
  'secret',
  'authorization',
  'cookie',
  'code',
  'newPassword',
  'currentPassword',
];

let root: pino.Logger | undefined;

/** The process logger: JSON lines with secrets removed wherever they stand. */
export function log(): pino.Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    redact: { paths: SECRET.flatMap((k) => [k, `*.${k}`, `*.*.${k}`]), censor: '[removed]' },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return root;
}

export type { Logger } from 'pino';
