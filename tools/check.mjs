// `npm run check`: what a commit must pass. Types, lint, unused code, colours, and the tests that need no database.
import { prepare, runTool, STATIC } from './steps.mjs';

const how = await prepare();
let failed = 0;
for (const [title, command] of STATIC) if (!(await runTool(how, title, command))) failed += 1;
const tests = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'];
if (!(await runTool(how, 'Architecture and rules (vitest)', tests))) failed += 1;
console.log(failed === 0 ? '\nEverything holds.' : `\n${failed} of ${STATIC.length + 1} steps failed.`);
process.exitCode = failed === 0 ? 0 : 1;
