import { HostFault, type HostFaultKind } from '../host.ts';

type Words = [kind: HostFaultKind, message: string, remedy: string];

const tooLarge = 'That is more than Excel takes or gives at once.';
const unsupported = 'This version of Excel cannot do that.';
const update = 'Update Excel, or use Excel on the web.';
const again = 'Try again. If it happens again, save and reopen the workbook.';

/** What a planner can meet, by Office's error code. */
const wordsByCode: Record<string, Words> = {
  AccessDenied: [
    'protected',
    'The sheet or the workbook is protected, or open to read only.',
    'Remove the protection (Review tab), or save an editable copy, then try again.',
  ],
  InvalidOperationInCellEditMode: [
    'cell being edited',
    'A cell is being edited.',
    'Press Enter or Esc in the sheet, then try again.',
  ],
  ItemAlreadyExists: [
    'name taken',
    'There is a sheet of that name already.',
    'Rename that sheet, or write under another name.',
  ],
  ItemNotFound: [
    'no such sheet',
    'The sheet is not there any more.',
    'It may have been renamed or deleted: read the data again.',
  ],
  RequestPayloadSizeLimitExceeded: ['too large', tooLarge, 'Use fewer lines, or fewer rows on the sheets.'],
  ResponsePayloadSizeLimitExceeded: ['too large', tooLarge, 'Delete what is not needed on the sheets, then try again.'],
  OperationCellsExceedLimit: ['too large', tooLarge, 'Delete what is not needed on the sheets, then try again.'],
  RangeExceedsLimit: ['too large', tooLarge, 'Select fewer cells.'],
  FormulaLengthExceedsLimit: ['too large', 'A formula would be longer than Excel takes.', 'Use shorter sheet names.'],
  NonBlankCellOffSheet: ['too large', 'There is no room left on the sheet.', 'Delete rows that are not needed.'],
  ApiNotFound: ['not supported', unsupported, update],
  NotImplemented: ['not supported', unsupported, update],
  UnsupportedFeature: ['not supported', unsupported, update],
  UnsupportedOperation: ['not supported', unsupported, update],
  UnsupportedSheet: ['not supported', 'That is no sheet of cells.', 'Choose a sheet with cells, not a chart sheet.'],
  InvalidSelection: [
    'failed',
    'The selection is not one block of cells.',
    'Select one block of cells, then try again.',
  ],
  MergedRangeConflict: ['failed', 'Merged cells are in the way.', 'Unmerge them, then try again.'],
  FilteredRangeConflict: ['failed', 'A filter hides some of the cells.', 'Clear the filter, then try again.'],
  PivotTableRangeConflict: ['failed', 'A pivot table is in the way.', 'Move it to another sheet, then try again.'],
  InsertDeleteConflict: ['failed', 'Excel is moving cells at the moment.', again],
  Conflict: ['failed', 'Somebody else changed the workbook at the same moment.', again],
  InactiveWorkbook: ['failed', 'Another workbook is in front.', 'Go back to this workbook, then try again.'],
  RequestAborted: ['failed', 'Excel broke off.', again],
  HostRestartNeeded: ['failed', 'Excel has to be started again.', 'Save the workbook and restart Excel.'],
  Timeout: ['failed', 'Excel did not answer in time.', again],
  InvalidReference: ['failed', 'The cells are not there any more.', 'Read the data again.'],
  InvalidArgument: ['failed', 'Excel refused a name, an address or a value.', again],
  InvalidOperation: ['failed', 'Excel does not allow that at the moment.', again],
  GeneralException: ['failed', 'Excel could not do it and does not say why.', again],
};

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

export const isTooLargeAnswer = (error: unknown): boolean => codeOf(error) === 'ResponsePayloadSizeLimitExceeded';

/** An error of Office.js in a planner's words; a programming error stays what it is. */
export const faultOf = (error: unknown): unknown => {
  if (error instanceof HostFault) return error;
  const code = codeOf(error);
  // Errors without a code are ours, not Excel's; so are these, which only wrong code causes.
  if (code === '' || code === 'PropertyNotLoaded' || code === 'InvalidObjectPath') return error;
  const [kind, message, remedy] = wordsByCode[code] ?? wordsByCode.GeneralException;
  return new HostFault(kind, message, remedy);
};

export const noSuchSheet = (name: string): HostFault =>
  new HostFault('no such sheet', `There is no sheet '${name}'.`, wordsByCode.ItemNotFound[2]);

export const nameTaken = (name: string): HostFault =>
  new HostFault('name taken', `There is a sheet '${name}' already.`, wordsByCode.ItemAlreadyExists[2]);
