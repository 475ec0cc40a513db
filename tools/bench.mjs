// `npm run bench`: prepares a bare clone (packages, Prisma client), then runs bench/run.ts. See bench/README.md.
import { prepare, runTool } from './steps.mjs';

const how = await prepare();
const held = await runTool(how, 'Benchmark (bench/run.ts)', ['node_modules/tsx/dist/cli.mjs', 'bench/run.ts']);
process.exitCode = held ? 0 : 1;
