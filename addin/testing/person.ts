import { notFound } from './interpreter/host-error.ts';
import { typedByPerson } from './members/range.ts';
import { rangeAt, rangesAt } from './members/ranges.ts';
import { setLook } from './workbook/looks.ts';
import {
  addSheet,
  checkSheetName,
  type EmulatedWorkbook,
  removeSheet,
  type SheetSubject,
  selectRanges,
  sheetCalled,
} from './workbook/workbook.ts';

export type Person = ReturnType<typeof personAt>;

export const sheetOf = (workbook: EmulatedWorkbook, name: string): SheetSubject => {
  const sheet = sheetCalled(workbook, name);
  if (!sheet) throw notFound();
  return sheet;
};

/** What a person does at the workbook, with the add-in hearing of it whatever it asked to be spared. */
export const personAt = (workbook: EmulatedWorkbook, flush: () => void) => {
  const heard = (deed: () => void): void => {
    const asked = workbook.telling;
    workbook.telling = true;
    deed();
    workbook.telling = asked;
    flush();
  };
  return {
    type: (sheet: string, cell: string, value: string | number | boolean | null): void =>
      heard(() => typedByPerson(rangeAt(sheetOf(workbook, sheet), cell), value ?? '')),
    paint: (sheet: string, cell: string, fill: string): void => {
      const range = rangeAt(sheetOf(workbook, sheet), cell);
      setLook(range, 'fill.Color', `#${fill}`);
      setLook(range, 'fill.Pattern', 'Solid');
    },
    /** Puts a comment of the planner's own on a cell. */
    comment: (sheet: string, cell: string, text: string): void => {
      const { sheet: on, area } = rangeAt(sheetOf(workbook, sheet), cell);
      workbook.comments.push({ family: 'Comment', kept: {}, parts: {}, id: workbook.nextId(), text, sheet: on, area });
    },
    /** Shows a sheet and selects cells of it; several areas are joined by commas. */
    select: (sheet: string, addresses: string): void => selectRanges(rangesAt(sheetOf(workbook, sheet), addresses)),
    addSheet: (name: string): void => heard(() => void addSheet(workbook, name)),
    removeSheet: (name: string): void => heard(() => removeSheet(sheetOf(workbook, name))),
    renameSheet: (name: string, to: string): void => {
      const sheet = sheetOf(workbook, name);
      checkSheetName(workbook, to, sheet);
      sheet.name = to;
    },
    protect: (name: string): void => {
      sheetOf(workbook, name).protected = true;
    },
    protectStructure: (): void => {
      workbook.structureProtected = true;
    },
  };
};
