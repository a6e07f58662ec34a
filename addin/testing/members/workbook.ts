import { family, partOf, type Subject } from '../interpreter/family.ts';
import { HostError } from '../interpreter/host-error.ts';
import type { EmulatedWorkbook } from '../workbook/workbook.ts';
import { areasOf } from './range-areas.ts';
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
      GetSelectedRange: ({ selection, selectedBeside }) => {
        if (selectedBeside.length > 0) throw new HostError('InvalidSelection', 'The current selection is invalid.');
        return selection;
      },
      GetSelectedRanges: ({ selection, selectedBeside }) => areasOf([selection, ...selectedBeside]),
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
