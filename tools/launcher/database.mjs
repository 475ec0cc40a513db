// Which database this start uses, ready to be migrated.
import { DATABASE } from './database-file.mjs';
import { checkExternalDatabase, externalProcessUrls } from './external.mjs';
import { startPostgres } from './postgres.mjs';
import { prepareRoles } from './roles.mjs';
import { say } from './run.mjs';
import { forgetSchool, isDemo, readSchool, seedingWasInterrupted, writeSchool } from './school.mjs';

/** Resolves to { ownerUrl, processUrls }: what migrates, and what web, realtime and worker connect with. */
export async function prepareDatabase({ options, env = process.env }) {
  if (!options.embedded) {
    const processUrls = externalProcessUrls(env);
    await checkExternalDatabase(env.DATABASE_URL, processUrls);
    return { ownerUrl: env.DATABASE_URL, processUrls };
  }
  const { dataDir, production } = options;
  const server = await startPostgres({ dataDir });
  say(`PostgreSQL ${server.adopted ? 'was still running' : 'runs'} on 127.0.0.1:${server.port}`);
  if (server.created) forgetSchool(dataDir);
  const school = readSchool(dataDir);
  if (seedingWasInterrupted(school)) {
    say('The last start was interrupted while it filled the demo school: beginning again with an empty database');
    await recreate(server.superUrl);
  }
  if (!school && !isDemo({ embedded: true, env, production })) writeSchool(dataDir, { kind: 'own', done: true });
  return { ownerUrl: server.ownerUrl, processUrls: server.processUrls };
}

async function recreate(superUrl) {
  const { default: pg } = await import('pg');
  const url = new URL(superUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(DATABASE)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
  await prepareRoles({ superUrl });
}
