// A worker process of its own, for tests that kill it.
import { startWorker } from '@/workers/worker';
import { testWork } from './test-work';

await startWorker(testWork());
process.send?.('ready');
