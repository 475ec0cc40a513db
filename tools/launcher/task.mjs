// Steps of a start that run as programs of their own: quiet while all is well, their output shown when they fail.
import path from 'node:path';
import { run } from './run.mjs';

/**
 * Makes the functions that run the application's tools: { node, tsx, bin } with the given Node, environment and
 * AbortSignal (aborting ends whatever runs).
 * @param {{ root: string, node: string, env: NodeJS.ProcessEnv, signal?: AbortSignal }} how
 */
export function taskRunner({ root, node, env, signal }) {
  const call = (args, title, extra = {}) => run(node, args, { cwd: root, env: { ...env, ...extra }, signal, title });
  return {
    /** Runs a TypeScript program of the repository. */
    tsx: (file, args = [], extra = {}) => call(['--import', 'tsx', file, ...args], `tsx ${file}`, extra),
    /** Runs an installed tool by the file that starts it. */
    tool: (file, args, title, extra) => call([path.join(root, 'node_modules', file), ...args], title, extra),
  };
}
