// Stamps: a hash beside a result says which sources it was made from, so that unchanged work is not repeated.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * All files below the entries (files or folders, relative to root), sorted; entries that do not exist are left out.
 * @param {string} root
 * @param {string[]} entries
 * @param {(file: string) => boolean} skip
 */
export function listFiles(root, entries, skip = () => false) {
  const found = [];
  const visit = (relative) => {
    const absolute = path.join(root, relative);
    const stat = fs.statSync(absolute, { throwIfNoEntry: false });
    if (!stat || skip(relative)) return;
    if (stat.isFile()) found.push(relative);
    else if (stat.isDirectory()) for (const name of fs.readdirSync(absolute)) visit(path.posix.join(relative, name));
  };
  for (const entry of entries) visit(entry);
  return found.sort();
}

/**
 * One hash over names and contents of the files and over `extra`; it changes when any of them does.
 * @param {string} root
 * @param {string[]} entries
 * @param {{ extra?: unknown[], skip?: (file: string) => boolean }} options
 */
export function hashFiles(root, entries, { extra = [], skip } = {}) {
  const hash = crypto.createHash('sha256');
  for (const file of listFiles(root, entries, skip)) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.update(JSON.stringify(extra)).digest('hex');
}

/** What the stamp says, or undefined when there is none. */
export function readStamp(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : undefined;
}

/** Writes the stamp: the work it stands for is done. */
export function writeStamp(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${value}\n`);
}

/** Removes the stamp before the work begins, so that half-done work is never taken for done. */
export function clearStamp(file) {
  fs.rmSync(file, { force: true });
}
