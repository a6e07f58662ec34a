// First file of every thread, and JavaScript for one reason: Node 20 does not apply `--import tsx` to a worker's entry.
import { workerData } from 'node:worker_threads';

if (workerData.entry.endsWith('.ts')) (await import('tsx/esm/api')).register();
else process.setSourceMapsEnabled(true);
await import(workerData.entry);
