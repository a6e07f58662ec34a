import { affinity } from './affinity.ts';
import type { InputSheet } from './input-sheet.ts';
import { locks } from './locks.ts';
import { pathways } from './pathways.ts';
import { rotations } from './rotations.ts';
import { settings } from './settings.ts';
import { workers } from './workers.ts';

/** The input sheets in reading order: a sheet may refer to what those before it said. */
export const inputs: readonly InputSheet[] = [settings, rotations, workers, pathways, locks, affinity];
