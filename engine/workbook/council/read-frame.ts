import { Cohort } from '../../domain/ruleset.ts';
import { addressIn } from '../cells.ts';
import type { Draft } from '../input/input-sheet.ts';
import { type Ledger, report } from '../issue.ts';
import { fold } from '../words.ts';
import type { PlanningFrame } from './frame.ts';
import { linesUnder } from './line-rows.ts';

/** What the planning sheet is called where the inputs found are listed. */
export const planningInput = 'Rotation planning';

/** The cohort a sheet's name speaks of: `PGY1 Rotation Planning 2026`, `2026 Intern Rotation Planning`. */
const cohortIn = (name: string): string | undefined => {
  const found = /\b(pgy ?[12]|interns?|hmo ?[12])\b/.exec(fold(name))?.[0].replace(/ |s$/g, '');
  const cohort = Cohort.safeParse(found);
  return cohort.success ? cohort.data : undefined;
};

/**
 * Puts what the header of a planning sheet says into the draft: term structure, organisation, first day, cohort where its name has one,
 * and as many lines as the sheet has rows for. Faults of the header are reported; a term structure that contradicts itself is not read.
 */
export const readFrame = (frame: PlanningFrame, draft: Draft, ledger: Ledger): void => {
  const { sheet, terms, weeks } = frame;
  ledger.issues.push(...frame.issues);
  const put = (fields: Partial<Draft>, row: number, column: number) => {
    Object.assign(draft, fields);
    for (const key of Object.keys(fields))
      ledger.places[`/${key}`] = { sheet: sheet.name, cell: addressIn(sheet, row, column) };
  };
  const lengths = terms.blocks.map((block) => block.weeks);
  if (lengths.length > 8) {
    const message = `There are ${lengths.length} terms over the weeks, and 8 is the most`;
    report(ledger, sheet, { row: terms.row, column: terms.blocks[0].column }, 'error', message);
  } else put({ term_structure: lengths }, terms.row, terms.blocks[0].column);
  if (frame.organization !== null) put({ organization: frame.organization }, 0, 0);
  if (frame.yearStart !== null) put({ year_start: frame.yearStart }, weeks.row, weeks.columns[0]);
  const cohort = cohortIn(sheet.name);
  if (cohort) put({ cohort }, 0, 0);
  const lines = linesUnder(frame);
  if (lines.length > 0) put({ num_job_lines: lines.length }, lines[0].row, frame.at.line ?? weeks.columns[0]);
};

/** Says that nobody said whose rules apply: the council's layout has no place for it. */
export const askWhoseRules = ({ sheet }: PlanningFrame, draft: Draft, ledger: Ledger): void => {
  if (draft.state !== undefined && draft.cohort !== undefined) return;
  const missing = draft.state !== undefined ? 'Cohort' : draft.cohort !== undefined ? 'State' : 'State and Cohort';
  const message = `${missing} not given: this layout does not say whose rules apply, and without it none is checked. Add a sheet 'Settings' with ${missing}`;
  report(ledger, sheet, { row: 0, column: 0 }, 'warning', message);
};
