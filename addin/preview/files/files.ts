import { preview as words } from '#addin/strings/preview.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import type { PreviewWorkbook, SavedWorkbook } from '../workbook/workbook.ts';
import { keepSettings, settingsFor } from './settings-by-file.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mostBytes = 20_000_000;

/** A file that is not opened, in words for whoever chose it. */
export class FileRefused extends Error {}

const reader = () => import('#engine/xlsx/index.ts');

/** Fetches what opens and saves files, so that a workbook can be saved when the server has gone since. */
export const fetchFiles = (): void =>
  void Promise.all([reader(), import('#engine/xlsx/new-workbook.ts').then(({ newWorkbook }) => newWorkbook())]).catch(
    () => {},
  );

/**
 * An .xlsx as a workbook, with the settings and marks it was saved with in this browser.
 * @throws FileRefused when it is none, or more than can be shown
 */
export const openedFile = async (file: File): Promise<SavedWorkbook> => {
  if (file.size > mostBytes) throw new FileRefused(words.failed.tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { readPlans, WorkbookError } = await reader();
  const sheets = await readPlans(bytes).catch((fault: unknown) => {
    throw fault instanceof WorkbookError ? new FileRefused(fault.message) : fault;
  });
  const name = file.name.replace(/\.xlsx$/i, '');
  return { name, sheets: sheets.length > 0 ? sheets : [emptyPlan('Sheet1')], ...(await settingsFor(bytes)) };
};

/** The workbook as the bytes of an .xlsx, formulas with the values they have now. */
export const savedFile = async (workbook: PreviewWorkbook): Promise<Blob> => {
  const { writeWorkbook } = await reader();
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
