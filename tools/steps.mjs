// What `npm run check` and `npm test` have in common: running a step, saying how it went, counting.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './launcher/install.mjs';
import { generateClient } from './launcher/migrate.mjs';
import { nodeBinary } from './launcher/node-binary.mjs';
import { taskRunner } from './launcher/task.mjs';

/** The root of the repository. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Installs what is missing and generates the Prisma client; resolves to the environment and Node of every step. */
export async function prepare() {
  process.chdir(ROOT);
  await install(ROOT);
  const node = path.resolve(nodeBinary(ROOT));
  const env = {
    ...process.env,
    PATH: [path.join(ROOT, 'node_modules/.bin'), path.dirname(node), process.env.PATH].join(path.delimiter),
    CHECKPOINT_DISABLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
  };
  await generateClient({ root: ROOT, tasks: taskRunner({ root: ROOT, node, env }) });
  await runTool({ node, env }, 'Types of the routes (next typegen)', ['node_modules/next/dist/bin/next', 'typegen']);
  return { node, env };
}

/** Runs a tool of node_modules with everybody watching; resolves to whether it ended well. */
export function runTool({ node, env }, title, [file, ...args], extra = {}) {
  const started = performance.now();
  console.log(`\n── ${title}`);
  return new Promise((resolve) => {
    const program = file.startsWith('node_modules/') || file.startsWith('tools/') ? [node, file] : [file];
    const child = spawn(program[0], [...program.slice(1), ...args], {
      cwd: ROOT,
      env: { ...env, ...extra },
      stdio: 'inherit',
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${title} (${seconds} s)`);
      resolve(code === 0);
    });
  });
}

/** What needs neither database nor browser: types, format and lint, unused code, colours. */
export const STATIC = [
  ['Types (tsc)', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['Format and lint (biome)', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  ['Unused files, exports, packages (knip)', ['node_modules/knip/bin/knip.js', '--no-progress']],
  ['Colour contrast', ['tools/check-contrast.mjs']],
];
