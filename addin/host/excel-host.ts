import { changeCells } from './excel/change.ts';
import { clearMarks } from './excel/clear-marks.ts';
import { markCells } from './excel/mark.ts';
import { excelPlatform } from './excel/office-helpers.ts';
import { readSheetNames, readSheets } from './excel/read.ts';
import { hasApi } from './excel/run.ts';
import { selectedRange, selectRange } from './excel/selection.ts';
import { keepSetting, recallSetting } from './excel/settings.ts';
import { officeTheme, watchTheme } from './excel/theme.ts';
import { visitPage } from './excel/visit.ts';
import { watchEdits } from './excel/watch.ts';
import { writeNewSheets } from './excel/write-new.ts';
import { type Host, HostFault } from './host.ts';

/** The lowest API set the pane works with; the manifest asks for the same. */
export const leastApi = '1.9';

/**
 * The host inside Excel. Waits for Office.js, which the page loads before this script.
 *
 * @throws HostFault `not supported` outside Excel, and in an Excel older than `leastApi`
 */
export const createExcelHost = async (): Promise<Host> => {
  await Office.onReady();
  if (excelPlatform() === null) {
    throw new HostFault('not supported', 'This page is the pane inside Excel.', 'Open it from the ribbon in Excel.');
  }
  if (!hasApi(leastApi)) {
    throw new HostFault(
      'not supported',
      'This Excel is too old for the planner.',
      'Use Excel 2021 or newer, Microsoft 365, or Excel on the web.',
    );
  }
  let writing = 0;
  /** Marks the time in which changes are the pane's own. */
  const own = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    writing++;
    try {
      return await work();
    } finally {
      writing--;
    }
  };
  return {
    kind: 'excel',
    sheetNames: readSheetNames,
    read: readSheets,
    writeNew: (plans) => own(() => writeNewSheets(plans)),
    change: (changes) => own(() => changeCells(changes)),
    mark: (marks) => own(() => markCells(marks)),
    clearMarks: () => own(clearMarks),
    select: selectRange,
    selection: selectedRange,
    watch: (onEdit) => watchEdits(onEdit, () => writing > 0),
    recall: async (key) => recallSetting(key),
    keep: keepSetting,
    visit: visitPage,
    theme: officeTheme,
    onTheme: watchTheme,
  };
};
