import { family, partOf, type Subject } from '../interpreter/family.ts';
import type { EmulatedWorkbook } from '../workbook/workbook.ts';
import { rangeAt } from './ranges.ts';

type Runtime = Subject & { workbook: EmulatedWorkbook };

export const workbookFamilies = {
  Workbook: family<EmulatedWorkbook>({
    object: {
      Worksheets: (workbook) => ({ family: 'WorksheetCollection', workbook }) as Subject,
      Application: (workbook) => partOf(workbook, 'application', 'Application'),
      Comments: (workbook) => ({ family: 'CommentCollection', workbook }) as Subject,
      _Runtime: (workbook) => ({ family: 'Runtime', workbook }) as Subject,
    },
    call: {
      GetSelectedRange: ({ selection }) => selection,
      // An event's range comes back by the reference the event carried: sheet id, `!`, address.
      _GetRangeForEventByReferenceId: ({ sheets }, id: string) => {
        const [sheetId, address] = id.split('!');
        return rangeAt(sheets.find((sheet) => sheet.id === sheetId)!, address);
      },
    },
  }),
  Application: family({
    keeps: { CalculationMode: 'Automatic' },
    call: { SuspendApiCalculationUntilNextSync: () => null, SuspendScreenUpdatingUntilNextSync: () => null },
  }),
  Runtime: family<Runtime>({
    get: { EnableEvents: ({ workbook }) => workbook.telling },
    set: {
      EnableEvents: ({ workbook }, telling: boolean) => {
        workbook.telling = telling;
      },
    },
  }),
};
