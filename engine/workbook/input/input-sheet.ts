import type { SchedulingRequest, SchedulingRequestInput } from '../../domain/request.ts';
import type { SheetCells } from '../cells.ts';
import type { Ledger } from '../issue.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import type { Columns } from '../table/column.ts';

/** A request while it is being read from sheets: fields appear as their sheets are read. */
export type Draft = Partial<SchedulingRequestInput> & { rotations: SchedulingRequestInput['rotations'] };

/** What every input sheet can do. Sheets are read in the order of `inputs` in parse.ts, so that names of rotations are known when locks are read. */
export type InputSheet = {
  name: string;
  /** Other names people give the sheet; matched without case, spaces and plurals. */
  synonyms: readonly string[];
  /** Its columns, where it is a table whose headings people may map; `termColumns` when `Term 1`, `Term 2`, ... are among them. */
  columns?: Columns<string>;
  termColumns?: true;
  /** Puts what the sheet says into the draft; faults and places go to the ledger. */
  read: (sheet: SheetCells, draft: Draft, ledger: Ledger) => void;
  /** The sheet that reads back as `request`. */
  write: (request: SchedulingRequest) => SheetPlan;
};
