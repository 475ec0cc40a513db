// Runs prisma/roles.sql as the bootstrap superuser: the only thing that user is ever used for.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DATABASE } from './database-file.mjs';

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../prisma/roles.sql');

/**
 * Makes the database, its roles, rights and extensions; changes nothing when they are already there.
 * Without `passwords` the logins keep those they have.
 */
export async function prepareRoles({ superUrl, passwords = {}, database = DATABASE }) {
  const { default: pg } = await import('pg');
  const connect = async (name) => {
    const url = new URL(superUrl);
    url.pathname = `/${name}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    return client;
  };
  const server = await connect('postgres');
  try {
    const known = await server.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (known.rowCount === 0) await server.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } finally {
    await server.end();
  }
  const client = await connect(database);
  try {
    for (const login of ['owner', 'web', 'worker'])
      await client.query('SELECT set_config($1, $2, false)', [
        `growthos.${login}_password`,
        passwords[`${login}Password`] ?? '',
      ]);
    await client.query("SET client_min_messages = 'warning'");
    await client.query(fs.readFileSync(file, 'utf8'));
  } finally {
    await client.end();
  }
}
