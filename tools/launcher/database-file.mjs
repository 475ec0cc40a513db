// `.data/postgres.json`: port and passwords of the embedded cluster. Made once, readable by its owner only.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const DATABASE = 'growthos';
export const OWNER = 'growthos_owner';
/** Who each process of the application logs in as: nobody who could become the owner (prisma/roles.sql). */
export const LOGINS = { web: 'growthos_web', realtime: 'growthos_web', worker: 'growthos_worker' };

const fileOf = (dataDir) => path.join(dataDir, 'postgres.json');

/** What the file says, or undefined when there is no embedded cluster here yet. */
export function readDatabaseFile(dataDir) {
  try {
    return JSON.parse(fs.readFileSync(fileOf(dataDir), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`${fileOf(dataDir)} cannot be read: ${error.message}`);
  }
}

/** Writes the file in one step, so that a kill in the middle leaves the old one. */
export function writeDatabaseFile(dataDir, content) {
  fs.mkdirSync(dataDir, { recursive: true });
  const temporary = `${fileOf(dataDir)}.${process.pid}`;
  fs.writeFileSync(temporary, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(temporary, fileOf(dataDir));
  return content;
}

/** The file's content, with the passwords that are missing made now. */
export function ensureDatabaseFile(dataDir) {
  const secret = () => crypto.randomBytes(24).toString('base64url');
  const known = readDatabaseFile(dataDir) ?? {};
  const names = ['superPassword', 'ownerPassword', 'webPassword', 'workerPassword'];
  const missing = names.filter((name) => !known[name]);
  if (missing.length === 0) return known;
  return writeDatabaseFile(dataDir, { ...known, ...Object.fromEntries(missing.map((name) => [name, secret()])) });
}

/** Connection string for a user of a cluster on this machine. */
export function connectionString({ user, password, port, database = DATABASE }) {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The connection strings of the application's processes, by name, from a data folder's file with its port. */
export function processUrls(file, port = file.port) {
  const url = (name) =>
    connectionString({
      user: LOGINS[name],
      password: LOGINS[name] === 'growthos_worker' ? file.workerPassword : file.webPassword,
      port,
    });
  return { web: url('web'), realtime: url('realtime'), worker: url('worker') };
}

/** What web connects with in the embedded cluster of a data folder, or undefined when there is none. */
export function embeddedWebUrl(dataDir) {
  const file = readDatabaseFile(dataDir);
  return file?.port && processUrls(file).web;
}

/** The owner's connection string of the embedded cluster of a data folder, or undefined when there is none. */
export function embeddedOwnerUrl(dataDir) {
  const file = readDatabaseFile(dataDir);
  return file?.port && connectionString({ user: OWNER, password: file.ownerPassword, port: file.port });
}
