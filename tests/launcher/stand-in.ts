import fs from 'node:fs';
import path from 'node:path';
import { writeFiles } from './support';

const repository = process.cwd();

/** Stands where Next's program stands: notes a build, serves the health route. */
const next = `
  const fs = require('node:fs');
  const [verb] = process.argv.slice(2);
  fs.appendFileSync('events', verb + '\\n');
  if (verb === 'build') {
    fs.mkdirSync('.next', { recursive: true });
    fs.writeFileSync('.next/BUILD_ID', 'x');
  } else {
    process.on('SIGTERM', () => { fs.appendFileSync('events', 'web stopped\\n'); process.exit(0); });
    const answer = JSON.stringify({ demo: process.env.DEMO, org: process.env.APP_VERSION, db: process.env.DATABASE_URL });
    require('node:http').createServer((_, response) => response.end(answer)).listen(process.env.PORT);
  }
`;

const worker = (name: string) => `
  import fs from 'node:fs';
  process.on('SIGTERM', () => { fs.appendFileSync('events', '${name} stopped\\n'); process.exit(0); });
  fs.writeFileSync('${name} is up', '');
  setInterval(() => {}, 1000);
`;

const step = (name: string) => `import fs from 'node:fs'; fs.appendFileSync('events', '${name}\\n');`;

const seed = `
  import fs from 'node:fs';
  import pg from 'pg';
  fs.appendFileSync('events', 'seed\\n');
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("INSERT INTO schools (name) VALUES ('Kurrasa')");
  await client.end();
  const people = [{ name: 'Salma', role: 'owner', email: 'salma@demo.example', password: 'demo' }];
  fs.writeFileSync(process.env.DATA_DIR + '/demo-people.json', JSON.stringify(people));
`;

const schema = `
generator client {
  provider = "prisma-client"
  output   = "../../server/generated/prisma"
}
datasource db {
  provider = "postgresql"
}
model School {
  id   BigInt @id @default(autoincrement())
  name String
  @@map("schools")
}
`;

/**
 * A repository with the real launcher, Prisma and PostgreSQL, and the smallest programs in place of the application:
 * each writes what it did into the file \`events\`.
 */
export function makeStandIn(root: string): void {
  fs.cpSync(path.join(repository, 'tools/launcher'), path.join(root, 'tools/launcher'), { recursive: true });
  for (const file of ['tools/schema-engine.mjs', 'tools/db-url.mjs', 'prisma/roles.sql', 'prisma.config.ts']) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.copyFileSync(path.join(repository, file), path.join(root, file));
  }
  fs.copyFileSync(path.join(repository, 'package-lock.json'), path.join(root, 'package-lock.json'));
  const modules = path.join(root, 'node_modules');
  fs.mkdirSync(modules);
  for (const name of fs.readdirSync(path.join(repository, 'node_modules'))) {
    if (name !== 'next' && !name.startsWith('.growth-os')) {
      fs.symlinkSync(path.join(repository, 'node_modules', name), path.join(modules, name));
    }
  }
  writeFiles(root, {
    events: '',
    'package.json': JSON.stringify({
      name: 'stand-in',
      version: '0.0.1',
      type: 'module',
      scripts: { start: 'node tools/launcher/start.mjs' },
    }),
    'node_modules/next/package.json': '{"type":"commonjs"}',
    'node_modules/next/dist/bin/next': next,
    'app/page.tsx': 'export {};',
    'workers/main.ts': worker('worker'),
    'workers/realtime.ts': worker('realtime'),
    'tools/sync-reference-data.ts': step('reference data'),
    'tools/prepare-queues.ts': step('queues'),
    'prisma/seed/run.ts': seed,
    'prisma/schema/main.prisma': schema,
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    'prisma/migrations/1_init/migration.sql':
      'CREATE TABLE "schools" ("id" BIGSERIAL PRIMARY KEY, "name" TEXT NOT NULL);',
  });
}
