import path from 'node:path';
import { defineConfig } from 'prisma/config';
import { embeddedOwnerUrl } from './tools/launcher/database-file.mjs';

// The CLI would download a native engine; ours answers the same protocol from npm packages alone.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve('tools/schema-engine.mjs');
process.env.CHECKPOINT_DISABLE ??= '1';
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1';

const dataDir = path.resolve(process.env.DATA_DIR ?? '.data');

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed/run.ts demo' },
  // `generate` and `validate` need no database, so a missing one is not an error here.
  datasource: { url: process.env.DATABASE_URL ?? embeddedOwnerUrl(dataDir) ?? 'postgresql://none' },
});
