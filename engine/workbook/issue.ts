import { addressIn, type SheetCells } from './cells.ts';
import type { Place } from './place.ts';
import type { KnownSpecialties, UnwrittenSpecialty } from './unwritten-specialty.ts';

export type { Place };

/** One thing to be put right (error), to look at (warning) or to know (info), with its cell and the remedy. */
export type WorkbookIssue = Place & { severity: 'error' | 'warning' | 'info'; message: string };

/** What reading leaves out of a request, such as a row of totals, with its cell; `reason` as a sentence. */
export type LeftOut = { name: string; reason: string };

/** JSON pointer of a request's field -> the cell it was read from. */
export type Places = Record<string, Place>;

/** What reading has found so far. */
export type Ledger = {
  issues: WorkbookIssue[];
  places: Places;
  /** JSON pointers of fields whose cells are faulty: what they were meant to say is not known. */
  unread?: Set<string>;
  /** What planners said of positions, for those whose specialty is not written. */
  known?: KnownSpecialties;
  /** Positions whose specialty is not written, in the order of their rows. */
  unwritten?: UnwrittenSpecialty[];
  /** What is left out of the request, in the order in which it is read. */
  leftOut?: LeftOut[];
};

/** JSON pointer of a path: ['rotations', 3, 'capacity'] is `/rotations/3/capacity`. */
export const pointerOf = (path: readonly PropertyKey[]): string => {
  let pointer = '';
  for (const part of path) pointer += `/${typeof part === 'number' ? part : escaped(String(part))}`;
  return pointer;
};

const escaped = (part: string): string =>
  part.includes('~') || part.includes('/') ? part.replaceAll('~', '~0').replaceAll('/', '~1') : part;

const sheetOfField: Record<string, string> = {
  rotations: 'Rotations',
  workers: 'Workers',
  priority_requirements: 'Pathways',
  locks: 'Locks',
  affinity: 'Affinity',
};

/**
 * The cell a pointer speaks of: its own, else that of the first field inside it, else of the nearest around it, else the first cell
 * of the sheet it belongs to.
 */
export const placeOf = (places: Places, pointer: string): Place => {
  const inside = pointer in places ? undefined : Object.keys(places).find((each) => each.startsWith(`${pointer}/`));
  if (inside !== undefined && pointer !== '') return places[inside];
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places[at];
    if (place) return place;
  }
  const field = pointer.split('/')[1] ?? '';
  return { sheet: sheetOfField[field] ?? 'Settings', cell: 'A1' };
};

/** A fault found in the request, shown by sheet and cell. */
export const issueForPointer = (places: Places, fault: { pointer: string; message: string }): WorkbookIssue => ({
  ...placeOf(places, fault.pointer),
  severity: 'error',
  message: fault.message.charAt(0).toUpperCase() + fault.message.slice(1),
});

/** Adds an issue about `rows[row][column]` of a sheet. */
export const report = (
  ledger: Ledger,
  sheet: SheetCells,
  at: { row: number; column: number },
  severity: WorkbookIssue['severity'],
  message: string,
): void => {
  ledger.issues.push({ sheet: sheet.name, cell: addressIn(sheet, at.row, at.column), severity, message });
};

/** Warns that what stands in `rows[row][column]` is left out of the request, and notes it for the plan. `name`: what stands there. */
export const leaveOut = (
  ledger: Ledger,
  sheet: SheetCells,
  at: { row: number; column: number },
  name: string,
  message: string,
): void => {
  report(ledger, sheet, at, 'warning', message);
  const place = `${sheet.name}, ${addressIn(sheet, at.row, at.column)}`;
  ledger.leftOut?.push({ name: `${name.slice(0, 60)} (${place})`, reason: `${message}.` });
};
