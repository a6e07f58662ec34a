import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import type { PreviewWorkbook, SavedWorkbook } from '../workbook/workbook.ts';
import { keepSettings, settingsFor } from './settings-by-file.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mostBytes = 20_000_000;

/** A file that is not opened: what it is not. */
export class FileRefused extends Error {
  readonly reason: 'not a workbook' | 'too large';
  constructor(reason: FileRefused['reason']) {
    super(reason);
    this.reason = reason;
  }
}

const looksZipped = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * An .xlsx as a workbook, with the settings and marks it was saved with in this browser.
 * @throws FileRefused when it is none
 */
export const openedFile = async (file: File): Promise<SavedWorkbook> => {
  if (file.size > mostBytes) throw new FileRefused('too large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!looksZipped(bytes)) throw new FileRefused('not a workbook');
  const { readPlans } = await import('#engine/xlsx/index.ts');
  const sheets = await readPlans(bytes).catch(() => {
    throw new FileRefused('not a workbook');
  });
  const name = file.name.replace(/\.xlsx$/i, '');
  return { name, sheets: sheets.length > 0 ? sheets : [emptyPlan('Sheet1')], ...(await settingsFor(bytes)) };
};

/** The workbook as the bytes of an .xlsx, formulas with the values they have now. */
export const savedFile = async (workbook: PreviewWorkbook): Promise<Blob> => {
  const { writeWorkbook } = await import('#engine/xlsx/index.ts');
  const bytes = await writeWorkbook(workbook.sheets.map((sheet) => workbook.settled(sheet)));
  await keepSettings(bytes, workbook);
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: xlsxType });
};

/** Hands a file to the browser's downloads. */
export const download = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name.replace(/[\\/:*?"<>|]/g, ' ').trim() || 'Workbook'}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** How many formulas of a workbook cannot be worked out here. */
export const unknownFormulas = (workbook: PreviewWorkbook): number =>
  workbook.sheets.reduce(
    (count, { rows }) =>
      count +
      rows
        .flat()
        .filter(
          (content) =>
            typeof content === 'object' &&
            content !== null &&
            'formula' in content &&
            workbook.tree(content.formula) === null,
        ).length,
    0,
  );
