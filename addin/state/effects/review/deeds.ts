export { accept } from './accept.ts';
export { approve } from './approve.ts';
export { check, clearMarks, mark } from './check.ts';
export { lock, unlock } from './lock.ts';
export { resolve } from './resolve.ts';
export { follow } from './standing.ts';
export { takeOver } from './take-over.ts';
export { write } from './write.ts';
export { writeCouncil } from './write-council.ts';
