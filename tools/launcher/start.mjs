// `npm start`: one command from a fresh clone to a school that answers. Plain Node, nothing installed yet.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MINIMUM_NODE = 20;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

if (Number.parseInt(process.versions.node, 10) < MINIMUM_NODE) {
  console.error(`Growth OS needs Node ${MINIMUM_NODE} or newer; this is ${process.version}.`);
  process.exit(1);
}
process.chdir(root);

const { main } = await import('./main.mjs');
try {
  process.exitCode = await main({ root, argv: process.argv.slice(2) });
} catch (error) {
  const { LauncherError } = await import('./run.mjs');
  console.error(error instanceof LauncherError ? `\n${error.message}\n` : error);
  process.exitCode = 1;
}
