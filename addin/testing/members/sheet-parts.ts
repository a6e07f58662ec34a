import { family, type Subject } from '../interpreter/family.ts';
import { badArgument } from '../interpreter/host-error.ts';
import { addressOfArea, mostColumns, mostRows } from '../workbook/addresses.ts';
import type { RangeSubject, SheetSubject } from '../workbook/workbook.ts';
import { givenRange } from './ranges.ts';

type Part = Subject & { sheet: SheetSubject };

const kept = (name: string) => ({
  get: ({ sheet }: Part) => sheet.kept[`page.${name}`],
  set: ({ sheet }: Part, value: unknown) => {
    sheet.kept[`page.${name}`] = value;
  },
});

const pageNames = ['Orientation', 'PaperSize', 'Zoom', 'LeftMargin', 'RightMargin', 'TopMargin', 'BottomMargin'];
const footerNames = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];
const members = (names: readonly string[]) => ({
  get: Object.fromEntries(names.map((name) => [name, kept(name).get])),
  set: Object.fromEntries(names.map((name) => [name, kept(name).set])),
});

/** Panes, print set-up and filter of a sheet. */
export const sheetPartFamilies = {
  WorksheetFreezePanes: family<Part>({
    call: {
      FreezeRows: ({ sheet }, rows: number) => {
        sheet.frozen = { row: 0, column: 0, rows, columns: mostColumns };
      },
      FreezeColumns: ({ sheet }, columns: number) => {
        sheet.frozen = { row: 0, column: 0, rows: mostRows, columns };
      },
      FreezeAt: ({ sheet }, given: RangeSubject | string) => {
        sheet.frozen = givenRange(sheet, given).area;
      },
    },
  }),
  PageLayout: family<Part>({
    ...members(pageNames),
    object: { HeadersFooters: ({ sheet }) => ({ family: 'HeaderFooterGroup', sheet }) as Part },
    call: {
      SetPrintTitleRows: ({ sheet }, rows: string) => {
        if (!/^\$\d+:\$\d+$/.test(rows)) throw badArgument(`'${rows}' are no rows.`);
        sheet.kept['page.titleRows'] = rows;
      },
      SetPrintTitleColumns: ({ sheet }, columns: string) => {
        if (!/^\$[A-Z]+:\$[A-Z]+$/.test(columns)) throw badArgument(`'${columns}' are no columns.`);
        sheet.kept['page.titleColumns'] = columns;
      },
      SetPrintArea: ({ sheet }, given: RangeSubject | string) => {
        sheet.kept['page.area'] = addressOfArea(givenRange(sheet, given).area);
      },
    },
  }),
  PageBreakCollection: family<Part>({
    call: {
      Add: ({ sheet }, given: RangeSubject | string) => {
        const { row } = givenRange(sheet, given).area;
        sheet.kept['page.breaks'] = [...((sheet.kept['page.breaks'] as number[] | undefined) ?? []), row];
        return { family: 'PageBreak', sheet } as Part;
      },
    },
  }),
  PageBreak: family<Part>({}),
  HeaderFooterGroup: family<Part>({
    object: { DefaultForAllPages: ({ sheet }) => ({ family: 'HeaderFooter', sheet }) as Part },
  }),
  HeaderFooter: family<Part>(members(footerNames)),
  AutoFilter: family<Part>({
    call: {
      Apply: ({ sheet }, given: RangeSubject | string) => {
        sheet.filter = givenRange(sheet, given).area;
      },
    },
  }),
};
