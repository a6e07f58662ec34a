// First file of every thread, and JavaScript for one reason: Node 20 does not apply `--import tsx` to a worker's entry.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
