import { describe, expect, test } from 'vitest';
import { councilWorkbook } from '#engine/xlsx/testing/council-workbook.case.ts';
import { patience } from '../patience.ts';
import { openOn, showSheet } from '../preview/result-file.ts';
import { stage } from '../stage.ts';
import { plannerAt } from './words.ts';

const on = stage();

describe("a council's workbook in the pane", () => {
  test('is read with its lines, which are checked, solved, and written in its own layout', async () => {
    const file = await councilWorkbook({ weeks: 'dates as well' }, (workbook) => {
      workbook.getWorksheet('2026 Rotation Planning')!.getCell('M7').value = 'Psychiatry';
      workbook.addWorksheet('Settings').addRows([
        ['Setting', 'Value'],
        ['State', 'VIC'],
        ['Cohort', 'PGY1'],
      ]);
    });
    const page = await openOn(on, Buffer.from(file), '2026 Rotation Planning');
    const planner = plannerAt(() => page);
    await planner.heading('Ready to generate');
    await planner.heading('2 lines on 2026 Rotation Planning');
    await planner.says(/JL-002.*without|JL-002.*categor|JL-002.*D/i);
    await planner.generate(2);
    await planner.press('Go on to Review');
    await planner.press("Write in the council's layout");
    await planner.says("Written to 2026 Rotation Planning 2, in the council's layout.");
    await showSheet(page, '2026 Rotation Planning 2');
    await page.locator('#cell-A4').getByText('JL-001').waitFor({ timeout: patience });
    expect(await page.locator('#cell-B2').textContent()).toBe('Term 1 - 10 weeks');
    await page.close();
  });
});
