import type { Page } from 'playwright-core';
import { patience } from '../patience.ts';
import type { Stage } from '../stage.ts';

/** Opens the preview on a workbook with nothing in it. */
export const openEmptyPane = async ({ planner, open }: Stage): Promise<Page> => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  await page.goto(planner().url);
  await page.getByRole('combobox', { name: 'Sample data' }).selectOption('Empty workbook');
  await page.getByRole('heading', { name: 'Start here' }).waitFor({ timeout: patience });
  return page;
};

/** Shows a sheet of the workbook. */
export const showSheet = (page: Page, sheet: string): Promise<void> =>
  page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab', { name: sheet, exact: true }).click();

/** Goes to a cell of the sheet that is shown. */
const goTo = async (page: Page, cell: string): Promise<void> => {
  const address = page.getByRole('textbox', { name: 'Cell', exact: true });
  await address.fill(cell);
  await address.press('Enter');
};

/** Types into a cell of the sheet that is shown, as a person would. */
export const type = async (page: Page, cell: string, text: string): Promise<void> => {
  await goTo(page, cell);
  const content = page.getByRole('textbox', { name: `Content of ${cell}` });
  await content.fill(text);
  await content.press('Enter');
};

/** What a cell of the sheet that is shown holds. */
export const contentOf = async (page: Page, cell: string): Promise<string> => {
  await goTo(page, cell);
  return page.getByRole('textbox', { name: `Content of ${cell}` }).inputValue();
};

/** The address of the cell that is selected. */
export const selectedCell = (page: Page): Promise<string> =>
  page.getByRole('textbox', { name: 'Cell', exact: true }).inputValue();

/** Types rows of cells, from A1. */
export const typeRows = async (page: Page, rows: string[][]): Promise<void> => {
  for (const [row, cells] of rows.entries())
    for (const [column, text] of cells.entries())
      if (text !== '') await type(page, `${'ABCDEFGH'[column]}${row + 1}`, text);
};
