// The backup file: a .tar.gz with `manifest.json` and the data folder under `data/`.
import fs from 'node:fs';
import path from 'node:path';
import { LauncherError, run } from './run.mjs';

const FORMAT = 1;

/** Packs a staging folder ({ data/ }) with its manifest into `file`; the file appears only when it is complete. */
export async function pack({ staging, file, manifest }) {
  const content = { format: FORMAT, madeAt: new Date().toISOString(), ...manifest };
  fs.writeFileSync(path.join(staging, 'manifest.json'), `${JSON.stringify(content, null, 2)}\n`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.part`;
  fs.writeFileSync(unfinished, '', { mode: 0o600 }); // It holds the secrets: readable by us alone, from the first byte.
  await run('tar', ['-czf', unfinished, '-C', staging, 'manifest.json', 'data'], { title: 'tar' });
  fs.renameSync(unfinished, file);
}

/** Unpacks a backup into `target` and resolves to its manifest; throws when it is none of ours. */
export async function unpack({ file, target }) {
  if (!fs.existsSync(file)) throw new LauncherError(`There is no ${file}.`);
  fs.mkdirSync(target, { recursive: true, mode: 0o700 });
  await run('tar', ['-xzf', file, '-C', target, '--no-same-owner'], { title: `Unpacking ${file}` });
  const manifestFile = path.join(target, 'manifest.json');
  const manifest = fs.existsSync(manifestFile) ? JSON.parse(fs.readFileSync(manifestFile, 'utf8')) : {};
  if (manifest.format !== FORMAT) throw new LauncherError(`${file} is not a backup this version can read.`);
  return manifest;
}
