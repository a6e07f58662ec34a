import type { SchedulingRequestInput } from '../domain/request.ts';
import { type Fault, parseRequest } from '../request-faults.ts';
import { isBlank, type SheetCells } from './cells.ts';
import { findFrame, type PlanningFrame } from './council/frame.ts';
import { isPlanningName } from './council/planning-name.ts';
import { askWhoseRules, planningInput, readFrame } from './council/read-frame.ts';
import { isResultName } from './edit/result-names.ts';
import { inputs } from './input/index.ts';
import type { Draft, InputSheet } from './input/input-sheet.ts';
import { locks } from './input/locks.ts';
import { isOwnSpecialties, readOwnSpecialties } from './input/own-specialties.ts';
import { pathways } from './input/pathways.ts';
import { type RotationField, rotationColumns } from './input/rotation-columns.ts';
import { rotations } from './input/rotations.ts';
import { settings } from './input/settings.ts';
import {
  issueForPointer,
  type Ledger,
  type LeftOut,
  leaveOut,
  type Places,
  pointerOf,
  type WorkbookIssue,
} from './issue.ts';
import { applyMapping, type ColumnMapping } from './mapping/index.ts';
import { columnsFound, findTable, type Table } from './table/find-table.ts';
import { type OwnSpecialty, specialtiesByName, type UnwrittenSpecialty } from './unwritten-specialty.ts';
import { withoutEffect } from './without-effect.ts';
import { loose } from './words.ts';

/**
 * What a workbook says. `request` is null when any issue is an error; its fields at `places` were read from these cells.
 * `draft` is what could be read all the same, faults and all; `settings` is what the Settings sheet says before anything given beside it.
 */
export type ParsedWorkbook = {
  request: SchedulingRequestInput | null;
  issues: WorkbookIssue[];
  places: Places;
  draft: Draft;
  settings: Partial<SchedulingRequestInput>;
  /** Name of each input that was found -> name of the sheet it was read from. */
  readFrom: Record<string, string>;
  /** Positions whose specialty is not written: what was taken for it, or that nothing was. */
  unwritten: UnwrittenSpecialty[];
  /** What was left out of the request, and why: rows, columns, settings and sheets. */
  leftOut: LeftOut[];
  /** The council's planning sheet, where there is one; `readPlanningLines` gives the lines that stand there. */
  planning: PlanningFrame | null;
};

/** The template's sheet of instructions. */
export const guideName = 'How to use';

/** Sheets for people: passed over without a word. */
const forPeople = new Set([guideName, 'About', 'Read me', 'Notes', 'Instructions'].map(loose));

const hasContent = (sheet: SheetCells): boolean => sheet.rows.some((row) => row.some((cell) => !isBlank(cell)));

/** The council's planning sheet: by its name, else by its header of terms and weeks. */
const planningOf = (free: Set<SheetCells>): PlanningFrame | null => {
  const named = [...free].filter(({ name }) => isPlanningName(name));
  for (const sheet of [...named, ...[...free].filter((each) => !named.includes(each))]) {
    const frame = findFrame(sheet);
    if (!frame) continue;
    free.delete(sheet);
    return frame;
  }
  return null;
};

/** The table of a sheet whose headings look like those of rotations. */
const looksLikeRotations = (sheet: SheetCells): Table<RotationField> | null => {
  const table = findTable(sheet, rotationColumns);
  const hasPosts = table && (table.at.capacity !== undefined || table.terms.length > 0);
  return hasPosts && table.at.name !== undefined ? table : null;
};

/** The sheet of each input as it was mapped, else by name; failing both, rotations are any sheet whose headings look like theirs. */
const assign = (
  sheets: readonly SheetCells[],
  mapping: ColumnMapping,
  ledger: Ledger,
): { assigned: Map<InputSheet, SheetCells>; planning: PlanningFrame | null } => {
  const assigned = new Map<InputSheet, SheetCells>();
  const free = new Set(sheets.filter((sheet) => hasContent(sheet) && !isResultName(sheet.name)));
  for (const sheet of [...free]) {
    const input = inputs.find(({ name }) => name === mapping[sheet.name]?.input);
    if (!input || assigned.has(input)) continue;
    assigned.set(input, applyMapping(sheet, mapping, ledger));
    free.delete(sheet);
  }
  for (const input of inputs) {
    if (assigned.has(input)) continue;
    for (const name of [input.name, ...input.synonyms]) {
      const sheet = [...free].find((candidate) => loose(candidate.name) === loose(name));
      if (!sheet) continue;
      assigned.set(input, sheet);
      free.delete(sheet);
      break;
    }
  }
  const own = [...free].find(({ name }) => isOwnSpecialties(name));
  if (own && !looksLikeRotations(own)) {
    ledger.known = { own: readOwnSpecialties(own, ledger), remembered: ledger.known?.remembered ?? new Map() };
    free.delete(own);
  }
  const planning = planningOf(free);
  if (!assigned.has(rotations)) {
    const tables = [...free].flatMap((sheet) => {
      const table = looksLikeRotations(sheet);
      return table ? [table] : [];
    });
    const best = tables.sort((a, b) => columnsFound(b) - columnsFound(a))[0];
    if (best) {
      assigned.set(rotations, best.sheet);
      free.delete(best.sheet);
    }
  }
  const isStoodInFor = ({ name }: SheetCells): boolean =>
    [...assigned].some(
      ([input, sheet]) =>
        sheet.name in mapping && [input.name, ...input.synonyms].some((known) => loose(known) === loose(name)),
    );
  for (const sheet of free) {
    if (forPeople.has(loose(sheet.name)) || isStoodInFor(sheet)) continue;
    const names = inputs.map((input) => input.name).join(', ');
    const message =
      planning && isPlanningName(sheet.name)
        ? `This sheet is not read: the planning sheet that is read is '${planning.sheet.name}'`
        : `This sheet is not read: it is none of ${names}`;
    leaveOut(ledger, sheet, { row: 0, column: 0 }, sheet.name, message);
  }
  return { assigned, planning };
};

/** Groups of settings of which single ones can be given. */
const groups = ['rules', 'weights', 'annual_leave'] as const;

/** Puts what is given in place of what was read; in a group, only the settings that are given. */
const override = (draft: Draft, given: Partial<SchedulingRequestInput>): void => {
  const grouped = groups.flatMap((key) => (given[key] && draft[key] ? [[key, { ...draft[key], ...given[key] }]] : []));
  Object.assign(draft, given, Object.fromEntries(grouped));
};

/** @returns what the Settings sheet says, and where each input was read */
const readAll = (
  sheets: readonly SheetCells[],
  draft: Draft,
  ledger: Ledger,
  given: Partial<SchedulingRequestInput>,
  mapping: ColumnMapping,
): Pick<ParsedWorkbook, 'settings' | 'readFrom' | 'planning'> => {
  const { assigned, planning } = assign(sheets, mapping, ledger);
  // Beside input sheets of ours a planning sheet holds lines, and says nothing about what is wanted.
  const isOwn = assigned.has(settings) && /^rotations?( \d+)?$/i.test(assigned.get(rotations)?.name ?? '');
  const isInput = planning !== null && !isOwn;
  if (isInput) readFrame(planning, draft, ledger);
  const settingsSheet = assigned.get(settings);
  if (settingsSheet) settings.read(settingsSheet, draft, ledger);
  const { rotations: _, ...said } = structuredClone(draft);
  override(draft, given);
  for (const input of inputs) {
    if (input === settings) continue;
    const sheet = assigned.get(input);
    const needsRotations = input === pathways || input === locks;
    if (sheet && !(needsRotations && draft.rotations.length === 0)) input.read(sheet, draft, ledger);
  }
  const errors = ledger.issues.some((issue) => issue.severity === 'error');
  if (draft.rotations.length === 0 && !errors) {
    const sheet = assigned.get(rotations)?.name ?? sheets[0]?.name ?? 'Rotations';
    const message = assigned.has(rotations)
      ? 'There are no rotations: write one row per position under the headings'
      : "No rotations were found: add a sheet 'Rotations' with the columns Rotation, Posts, Specialty and Categories";
    ledger.issues.push({ sheet, cell: 'A1', severity: 'error', message });
  }
  override(draft, given);
  if (isInput) askWhoseRules(planning, draft, ledger);
  const readFrom = Object.fromEntries([...assigned].map(([input, sheet]) => [input.name, sheet.name]));
  if (isInput) readFrom[planningInput] = planning.sheet.name;
  return { settings: said, readFrom, planning };
};

/** Stands for what a cell was meant to say: no field has such a value, so no check takes it for one. */
const unreadable = { unreadable: true };

/** The draft with its unread fields marked as such, unless they were given elsewhere. */
const withUnread = (draft: Draft, unread: ReadonlySet<string>): unknown => {
  const rotations = draft.rotations.map((rotation, index) =>
    unread.has(pointerOf(['rotations', index, 'capacity'])) ? { ...rotation, capacity: unreadable } : rotation,
  );
  const fields = [...unread].flatMap((pointer) => {
    const field = pointer.slice(1);
    return field.includes('/') || draft[field as keyof Draft] !== undefined ? [] : [[field, unreadable]];
  });
  return { ...draft, rotations, ...Object.fromEntries(fields) };
};

/** Faults of the draft besides those of its cells; none that depends on what an unread cell was meant to say. */
const faultsOf = (draft: Draft, unread: ReadonlySet<string>): Fault[] => {
  const outcome = parseRequest(withUnread(draft, unread));
  if (outcome.ok) return [];
  const known = ({ pointer }: Fault): boolean =>
    unread.has(pointer) ||
    pointer === '/rotations' ||
    (pointer === '/term_structure' && draft.term_structure === undefined);
  return outcome.faults.filter((fault) => !known(fault));
};

/**
 * Reads a workbook into a request. Every fault is reported at once, with its sheet and cell.
 * `given` overrides what the Settings sheet says (a command line's options, say); rules, weights and leave one by one.
 * `mapping` says which columns mean what on sheets with headings of their own; `specialties` what planners said before of positions
 * whose specialty is not written.
 */
export const parseWorkbook = (
  sheets: readonly SheetCells[],
  given: Partial<SchedulingRequestInput> = {},
  { mapping = {}, specialties = [] }: { mapping?: ColumnMapping; specialties?: readonly OwnSpecialty[] } = {},
): ParsedWorkbook => {
  const unread = new Set<string>();
  const ledger: Ledger = {
    issues: [],
    places: {},
    unread,
    known: { own: new Map(), remembered: specialtiesByName(specialties) },
    unwritten: [],
    leftOut: [],
  };
  const draft: Draft = { rotations: [] };
  const said = readAll(sheets, draft, ledger, given, mapping);
  if (
    draft.term_structure === undefined &&
    !ledger.issues.some(({ message }) => /^Term (structure:|\d)/.test(message))
  ) {
    const message =
      "The term structure is not given: write it on the Settings sheet beside 'Term structure', as 10+10+10+10+12 or 4x13";
    ledger.issues.push(issueForPointer(ledger.places, { pointer: '/term_structure', message }));
  }
  for (const fault of faultsOf(draft, unread)) ledger.issues.push(issueForPointer(ledger.places, fault));
  ledger.issues.push(...withoutEffect(draft, ledger.places, unread));
  const issues = [...new Map(ledger.issues.map((issue) => [JSON.stringify(issue), issue])).values()];
  const request = issues.some((issue) => issue.severity === 'error') ? null : (draft as SchedulingRequestInput);
  return {
    request,
    issues,
    places: ledger.places,
    draft,
    unwritten: ledger.unwritten ?? [],
    leftOut: ledger.leftOut ?? [],
    ...said,
  };
};
