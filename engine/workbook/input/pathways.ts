import type { PathwayRequirement } from '../../domain/request.ts';
import { textOf } from '../cells.ts';
import { pointerOf, report } from '../issue.ts';
import { toCell } from '../sheet-plan.ts';
import { type Read, readCount, readNumber } from '../table/cell-readers.ts';
import type { Columns } from '../table/column.ts';
import { findTable } from '../table/find-table.ts';
import { joinList, splitList } from '../table/list.ts';
import { checkHeadings, readRow } from '../table/row.ts';
import { tablePlan } from '../table/write-table.ts';
import { fold } from '../words.ts';
import type { Draft, InputSheet } from './input-sheet.ts';
import { findAll, rotationFinder } from './rotation-finder.ts';

const columns: Columns<'pathway' | 'lines' | 'mode' | 'rotation_ids' | 'specialties' | 'weight'> = {
  pathway: {
    title: 'Pathway',
    synonyms: ['Name', 'Pathway name', 'Stream', 'Track'],
    note: 'a name of your own, such as GP track',
    width: 24,
    required: true,
  },
  lines: {
    title: 'Lines',
    synonyms: ['Job lines', 'Number of lines', 'No. of lines', 'Places'],
    note: 'how many lines to reserve for it',
    width: 8,
    required: true,
  },
  mode: {
    title: 'Mode',
    synonyms: ['How', 'Kind', 'Strength'],
    note: 'exact: each such line holds all of them; prefer: the more the better',
    width: 10,
    required: true,
    choices: ['exact', 'prefer'],
  },
  rotation_ids: {
    title: 'Rotations',
    synonyms: ['Rotation', 'Rotation ids', 'Positions', 'Posts'],
    note: 'names, ids or codes, parted by |',
    width: 40,
  },
  specialties: {
    title: 'Specialties',
    synonyms: ['Specialty', 'Specialities', 'Subspecialties'],
    note: 'at least one rotation of each, parted by |',
    width: 40,
  },
  weight: { title: 'Weight', synonyms: ['Reward', 'Points'], note: 'for prefer; 50 is usual', width: 9 },
};

const readMode = (cell: Parameters<typeof textOf>[0]): Read<PathwayRequirement['mode']> => {
  const word = fold(textOf(cell));
  if (['exact', 'must', 'required', 'hard'].includes(word)) return { value: 'exact' };
  if (['prefer', 'preferred', 'soft', 'wish'].includes(word)) return { value: 'prefer' };
  return { fault: `'${textOf(cell).slice(0, 60)}' is not a mode: write exact or prefer` };
};

/** Specialties of a cell in the spelling of the rotations; a name that isn't theirs is parted at its commas. */
const readSpecialties = (text: string, rotations: Draft['rotations']): string[] => {
  const known = rotations.flatMap(({ parent_specialty, subspecialty }) => [
    parent_specialty,
    ...(subspecialty ? [subspecialty] : []),
  ]);
  const spelling = (name: string): string | undefined =>
    known.includes(name) ? name : known.find((other) => fold(other) === fold(name));
  return splitList(text).flatMap(({ text: item, quoted }) => {
    const parts = quoted || spelling(item) !== undefined ? [item] : item.split(/\s*,\s*/).filter(Boolean);
    return parts.map((part) => spelling(part) ?? part);
  });
};

/** Lines reserved for a pathway: `priority_requirements`. */
export const pathways: InputSheet = {
  name: 'Pathways',
  synonyms: ['Pathway', 'Priority requirements', 'Streams', 'Tracks', 'Reserved lines'],
  columns,
  read: (sheet, draft, ledger) => {
    const table = findTable(sheet, columns);
    if (!table) {
      const message =
        "No row of headings was found: write one with the columns 'Pathway', 'Lines', 'Mode', 'Rotations' and 'Specialties'";
      report(ledger, sheet, { row: 0, column: 0 }, 'error', message);
      return;
    }
    if (!checkHeadings(ledger, table, columns)) return;
    const find = rotationFinder(draft.rotations);
    const requirements = new Map<string, PathwayRequirement>();
    for (const rowIndex of table.body) {
      const row = readRow(ledger, table, columns, rowIndex);
      const name = row.text('pathway');
      if (name === undefined) {
        row.report('pathway', 'error', 'Pathway: this row has no name; write one or clear the row');
        continue;
      }
      if (requirements.has(name)) {
        row.report('pathway', 'error', `Pathway: '${name}' has two rows; keep one`);
        continue;
      }
      const count = row.value('lines', (cell) => readCount(cell, 0, 5000));
      const mode = row.value('mode', readMode);
      if (row.text('lines') === undefined)
        row.report('lines', 'error', 'Lines: empty; write how many lines are reserved');
      if (row.text('mode') === undefined) row.report('mode', 'error', 'Mode: empty; write exact or prefer');
      const rotations = row.text('rotation_ids');
      const found =
        rotations === undefined
          ? undefined
          : findAll(
              find,
              splitList(rotations).map(({ text }) => text),
            );
      for (const fault of found?.faults ?? []) row.report('rotation_ids', 'error', `Rotations: ${fault}`);
      const specialties = row.text('specialties');
      const weight = row.value('weight', (cell) => readNumber(cell, 0, 10_000));
      requirements.set(name, {
        lines: count ?? 0,
        mode: mode ?? 'prefer',
        ...(found && { rotation_ids: found.ids }),
        ...(specialties !== undefined && { specialties: readSpecialties(specialties, draft.rotations) }),
        ...(weight !== undefined && { weight }),
      });
      const pointer = ['priority_requirements', name];
      row.point(pointerOf(pointer), 'pathway');
      for (const key of Object.keys(columns) as (keyof typeof columns)[]) row.point(pointerOf([...pointer, key]), key);
    }
    if (requirements.size > 0) draft.priority_requirements = Object.fromEntries(requirements);
  },
  write: (request) =>
    tablePlan(
      'Pathways',
      'Optional. Lines reserved for a pathway, such as GP track.',
      Object.values(columns),
      Object.entries(request.priority_requirements ?? {}).map(([name, requirement]) => [
        toCell(name),
        requirement.lines,
        requirement.mode,
        toCell(joinList(requirement.rotation_ids ?? []) || null),
        toCell(joinList(requirement.specialties ?? []) || null),
        requirement.weight ?? null,
      ]),
    ),
};
