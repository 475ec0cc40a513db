import { z } from 'zod';

const secret = z.string().min(32);
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((v) => v === '1');

/** Every variable the application reads. `.env.example` is generated from this table and compared in the tests. */
export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development').describe('Set by the launcher.'),
  DATABASE_URL: z
    .string()
    .startsWith('postgres')
    .describe(
      "What this process connects with: the owner's login for migrations, growthos_web or growthos_worker for the processes (the launcher tells each its own).",
    ),
  REDIS_URL: z
    .string()
    .startsWith('redis')
    .optional()
    .describe('With it BullMQ runs on Redis, without it on PostgreSQL.'),
  PORT: z.coerce.number().int().default(3000).describe('Where the web process listens.'),
  REALTIME_PORT: z.coerce
    .number()
    .int()
    .default(3001)
    .describe('Loopback port of the realtime process; browsers reach it through the web port.'),
  DATA_DIR: z.string().default('.data').describe('What must survive: database, files, secrets.'),
  STORAGE_DIR: z.string().default('.data/files').describe('Root of the local storage provider.'),
  AUTH_SECRET: secret.describe('Signs sign-in tokens.'),
  AUDIT_SEAL_KEY: secret.describe('Keys the audit chain; keep a copy outside the database.'),
  INTERNAL_SECRET: secret.describe('Signs loopback calls (revalidation) and opens /metrics to a scraper.'),
  REALTIME_SECRET: secret.describe('Signs realtime tickets and download links.'),
  CERTIFICATE_SIGNING_KEY: z
    .string()
    .includes('PRIVATE KEY')
    .describe('Ed25519 key (PKCS8 PEM) that seals certificates.'),
  DEMO: flag.describe(
    '1 = demonstration school: one-click sign-in and a readable mailbox. Never with production data.',
  ),
  PUBLIC_PROTOCOL: z
    .enum(['http', 'https'])
    .optional()
    .describe('Scheme of public addresses; https in production unless set.'),
  SEARCH_ENGINES: z
    .enum(['open', 'closed'])
    .default('open')
    .describe('closed = a copy for trying things out: robots.txt closes it as a whole, whatever a school wrote.'),
  TRUSTED_PROXY: flag.describe('1 = forwarded headers come from our own proxy and may be believed.'),
  MAIL_TRANSPORT: z
    .enum(['demo', 'smtp', 'resend'])
    .optional()
    .describe('How mail leaves; default: resend or smtp when configured, else demo mailbox.'),
  MAIL_FROM: z.string().default('Growth OS <no-reply@localhost>').describe('Sender address.'),
  SMTP_URL: z.string().startsWith('smtp').optional().describe('smtp://user:password@host:port'),
  RESEND_API_KEY: z.string().optional().describe('Key of the Resend account.'),
  RESEND_BASE_URL: z.url().optional().describe('Another address of the Resend API, for tests.'),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/=]{16,}$/)
    .optional()
    .describe('Signing secret of the Resend webhook (POST /api/webhooks/resend); without it that address is closed.'),
  PWNED_PASSWORDS_URL: z
    .url()
    .optional()
    .describe(
      'Range API of leaked passwords, e.g. https://api.pwnedpasswords.com/range/; unset: the list of common passwords that ships with the product only.',
    ),
  SCANNER_URL: z
    .string()
    .optional()
    .describe('ClamAV address (tcp://host:port); without it files are served as unscanned attachments.'),
  FFMPEG_PATH: z
    .string()
    .optional()
    .describe('Makes the ladder of a video; default: ffmpeg on PATH. Without it videos play as they were uploaded.'),
  APP_VERSION: z.string().default('dev').describe('Shown by /api/health.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Least severity that is written.'),
  RATE_LIMIT_SCALE: z.coerce
    .number()
    .min(1)
    .max(100_000)
    .default(1)
    .describe('Widens the flood guards of all route handlers by this factor: very large schools, load tests.'),
  DB_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(10)
    .describe('Connections of one process to PostgreSQL.'),
});

/** The environment after validation. */
export type Env = z.infer<typeof envSchema>;
