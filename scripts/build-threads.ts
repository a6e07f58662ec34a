/** `node --import tsx scripts/build-threads.ts`: bundles the code of the server's threads ahead of its first start, for folders it may not write. */
import { threadEntries } from '#server/own-threads.ts';
import { bundled } from '#server/threads/bundle.ts';

const entries = await bundled({ ...threadEntries });
if (entries.solver.href === threadEntries.solver.href) throw new Error('the code of the threads could not be bundled');
