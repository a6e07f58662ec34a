import { family, type Subject } from '../interpreter/family.ts';
import { badArgument } from '../interpreter/host-error.ts';
import { usedArea } from '../workbook/cells.ts';
import {
  addSheet,
  checkSheetName,
  type EmulatedWorkbook,
  rangeOn,
  removeSheet,
  type SheetSubject,
  sheetCalled,
  showSheet,
} from '../workbook/workbook.ts';
import { areasOf } from './range-areas.ts';
import { rangeAt, rangesAt } from './ranges.ts';

type Sheets = Subject & { workbook: EmulatedWorkbook };

const part = (name: string) => (sheet: SheetSubject) => ({ family: name, sheet }) as Subject;

export const worksheetFamilies = {
  WorksheetCollection: family<Sheets>({
    items: ({ workbook }) => workbook.sheets,
    item: ({ workbook }, key) => sheetCalled(workbook, String(key)),
    call: {
      Add: ({ workbook }, name: string) => addSheet(workbook, name),
      GetActiveWorksheet: ({ workbook }) => workbook.active,
    },
  }),
  Worksheet: family<SheetSubject>({
    id: { name: 'Id', of: ({ id }) => id },
    keeps: { Gridlines: true },
    get: {
      Id: ({ id }) => id,
      Name: ({ name }) => name,
      Position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      Visibility: ({ visibility }) => visibility,
      TabColor: ({ tabColor }) => tabColor,
    },
    set: {
      Name: (sheet, name: string) => {
        checkSheetName(sheet.workbook, name, sheet);
        sheet.name = name;
      },
      TabColor: (sheet, colour: string) => {
        if (!/^(#[0-9a-f]{6})?$/i.test(colour)) throw badArgument(`'${colour}' is no colour.`);
        sheet.tabColor = colour;
      },
    },
    object: {
      FreezePanes: part('WorksheetFreezePanes'),
      PageLayout: part('PageLayout'),
      HorizontalPageBreaks: part('PageBreakCollection'),
      AutoFilter: part('AutoFilter'),
      Charts: part('ChartCollection'),
    },
    call: {
      Activate: showSheet,
      Delete: removeSheet,
      GetRange: (sheet, address: string) => rangeAt(sheet, address),
      GetRanges: (sheet, addresses: string) => areasOf(rangesAt(sheet, addresses)),
      GetRangeByIndexes: (sheet, row: number, column: number, rows: number, columns: number) => {
        if (row < 0 || column < 0 || rows < 1 || columns < 1) throw badArgument();
        return rangeOn(sheet, { row, column, rows, columns });
      },
      GetUsedRangeOrNullObject: (sheet, valuesOnly: boolean) => {
        const area = usedArea(sheet, valuesOnly);
        return area && rangeOn(sheet, area);
      },
    },
  }),
};
