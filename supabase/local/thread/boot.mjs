// First file of the thread, and JavaScript for one reason: Node 20 does not apply `--import tsx` to a worker's entry.
import { register } from 'tsx/esm/api';

register();
await import('./serve.ts');
