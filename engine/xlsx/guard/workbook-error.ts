/** Why a file cannot be read as a workbook. The message is for people: what is wrong and what to do. */
export class WorkbookError extends Error {
  readonly reason: 'not a workbook' | 'protected' | 'too large' | 'damaged';

  constructor(reason: WorkbookError['reason'], message: string) {
    super(message);
    this.name = 'WorkbookError';
    this.reason = reason;
  }
}

export const damaged = (): WorkbookError =>
  new WorkbookError(
    'damaged',
    'This file is damaged or incomplete: open it in a spreadsheet program, save it again as .xlsx and try once more.',
  );

export const tooLarge = (what: string): WorkbookError =>
  new WorkbookError(
    'too large',
    `This workbook is too large to read: ${what}. Remove what is not needed and try again.`,
  );

export const notAWorkbook = (what: string, opened = false): WorkbookError =>
  new WorkbookError(
    'not a workbook',
    `${what}: ${opened ? 'open it in a spreadsheet program, ' : ''}save it as .xlsx and try again.`,
  );

/** XML that defines words of its own can unfold to any length. */
export const unfolding = (): WorkbookError =>
  new WorkbookError(
    'damaged',
    'This file defines entities, which no spreadsheet program writes: open it in one, save it again as .xlsx and try once more.',
  );
