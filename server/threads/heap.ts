import v8 from 'node:v8';

/**
 * A solve makes much short-lived data; V8's usual growth would let a heap of 40 MB stand at 115. Young generations of 4 MB and growth by a
 * tenth cost a few per cent of the time and take a quarter off the memory (docs/decisions/0009-small-heaps.md).
 */
const semiSpaceMb = 4;
const growth = '--heap-growing-percent=10';

/** For threads: V8 counts the young generation as three semi-spaces. */
export const youngGenerationMb = 3 * semiSpaceMb;

/** The same for a process of its own, as flags of Node. */
export const smallHeapFlags: readonly string[] = [`--max-semi-space-size=${semiSpaceMb}`, growth];

/** Lets the heaps of this process and of the threads it starts grow slowly. */
export const growSlowly = (): void => v8.setFlagsFromString(growth);
