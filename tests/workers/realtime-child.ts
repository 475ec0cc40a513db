// A realtime process of its own, for tests that kill it.
import { startRealtime } from '@/workers/realtime-server';

const { port } = await startRealtime({ port: Number(process.argv[2]), secret: String(process.argv[3]) });
process.send?.({ port });
