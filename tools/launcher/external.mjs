// A database of the operator's own (DATABASE_URL): used as it is, after a look at whether it can work at all.
import { LOGINS } from './database-file.mjs';
import { LauncherError } from './run.mjs';

const ROLES = ['growthos_app', 'growthos_relay', 'growthos_jobs'];
const HOW =
  'Prepare it once as a superuser, then connect as growthos_owner:\n' +
  '  createdb growthos\n' +
  '  PGOPTIONS="-c growthos.owner_password=…" psql -v ON_ERROR_STOP=1 -d growthos -f prisma/roles.sql\n' +
  'That also makes the logins of the processes, growthos_web and growthos_worker, with the same password unless\n' +
  'growthos.web_password and growthos.worker_password are given; WEB_DATABASE_URL and WORKER_DATABASE_URL then name them.';

/** What the processes connect with: as they are told, else as DATABASE_URL with their own names in it. */
export function externalProcessUrls(env) {
  const as = (user) => {
    const url = new URL(env.DATABASE_URL);
    url.username = user;
    return url.href;
  };
  const web = env.WEB_DATABASE_URL || as(LOGINS.web);
  return { web, realtime: web, worker: env.WORKER_DATABASE_URL || as(LOGINS.worker) };
}

/** Throws, with what to do, when the database is unreachable, unprepared, or would be used with too many rights. */
export async function checkExternalDatabase(url, processUrls) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new LauncherError(`DATABASE_URL does not answer: ${error.message || error.code}\n${HOW}`);
  }
  try {
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version, current_user AS name,
              (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS unrestricted,
              (SELECT array_agg(rolname::text) FROM pg_roles
                WHERE rolname = ANY($1) AND pg_has_role(current_user, oid, 'SET')) AS roles`,
      [ROLES],
    );
    const problem = databaseProblem(rows[0]);
    if (problem) throw new LauncherError(`The database in DATABASE_URL cannot be used: ${problem}.\n${HOW}`);
  } finally {
    await client.end();
  }
  for (const [name, one] of Object.entries(processUrls ?? {})) await checkLogin(name, one);
}

async function checkLogin(name, url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new LauncherError(`The database does not let ${name} in: ${error.message || error.code}\n${HOW}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What is wrong with such a database, in words, or undefined. */
export function databaseProblem({ version, name, unrestricted, roles }) {
  if (version < 180000) return `it is PostgreSQL ${Math.floor(version / 10000)}, and 18 or newer is needed`;
  if (unrestricted)
    return `user ${name} is a superuser or bypasses row level security, so schools would not be separated`;
  const missing = ROLES.filter((role) => !(roles ?? []).includes(role));
  if (missing.length > 0) return `user ${name} cannot become ${missing.join(', ')}`;
  return undefined;
}
