// The production build: made again only when something it is made from has changed.
import fs from 'node:fs';
import path from 'node:path';
import { say } from './run.mjs';
import { clearStamp, hashFiles, readStamp, writeStamp } from './stamps.mjs';

const FOLDERS = ['app', 'components', 'lib', 'server', 'public', 'prisma/schema', 'package.json', 'package-lock.json'];
const stampOf = (root) => path.join(root, '.next/.built');

/** What the build depends on: every source folder, the configuration files at the top, and what Next bakes in. */
export function buildHash({ root, env, node }) {
  const top = fs
    .readdirSync(root)
    .filter((name) => /\.(ts|cts|mts|cjs|mjs|css)$/.test(name) || name === 'tsconfig.json');
  const publicEnv = Object.keys(env).filter((name) => name.startsWith('NEXT_PUBLIC_'));
  const baked = [...publicEnv.sort(), 'REALTIME_PORT'].map((name) => [name, env[name]]);
  return hashFiles(root, [...FOLDERS, ...top], {
    extra: [baked, node],
    skip: (file) => file === 'server/generated' || file === 'next-env.d.ts' || /\.(test|spec)\.tsx?$/.test(file),
  });
}

/** The port of the realtime process the present build proxies to (Next bakes it in), or undefined. */
export function builtRealtimePort(root) {
  const port = Number(readStamp(stampOf(root))?.split(' ')[1]);
  return port > 0 ? port : undefined;
}

/** Builds when the sources differ from the stamp. Resolves to whether it did. */
export async function build({ root, env, node, tasks }) {
  const value = `${buildHash({ root, env, node })} ${env.REALTIME_PORT}`;
  const complete = fs.existsSync(path.join(root, '.next/BUILD_ID'));
  if (complete && readStamp(stampOf(root)) === value) return false;
  clearStamp(stampOf(root));
  // It survives builds, and would bake yesterday's data into today's pages.
  fs.rmSync(path.join(root, '.next/cache/fetch-cache'), { recursive: true, force: true });
  say('Building (next build)…');
  await tasks.tool('next/dist/bin/next', ['build'], 'next build', { NODE_ENV: 'production' });
  writeStamp(stampOf(root), value);
  say('Built');
  return true;
}
