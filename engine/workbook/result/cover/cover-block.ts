import type { PlanFormulas } from '../live/figures.ts';
import type { Block } from '../page.ts';
import type { Result } from '../result.ts';

/** What every block of the cover can do: its texts and numbers, live where they can be. */
export type CoverBlock = (result: Result, formulas: PlanFormulas) => Block;
