import { expect, test } from 'vitest';
import { showSheet } from '../pane/workbook-cells.ts';
import { cloudStage } from './cloud-stage.ts';
import { acting } from './signed-in.ts';

const markup = '<img src=x onerror=alert(1)>';
const formula = '=HYPERLINK("https://evil.example","a")';
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What a member may write into a project, in every name that another member's pane shows. */
const hostile = `
  update planner.organisations set name = ${quoted(`${markup} Health`)} where slug = 'demo-health';
  update planner.allocation_runs set name = ${quoted(`PGY1 ${markup}`)};
  update planner.rotations set name = ${quoted(`${formula} `)} || id where id in (select id from planner.rotations order by id limit 3);
  update planner.rotations set name = ${quoted(`${markup} `)} || id where id in (select id from planner.rotations order by id desc limit 3);
`;

const on = cloudStage(hostile);

test('names out of the database are text, in the pane and in the sheets', async () => {
  const page = await on.openPane();
  const { press, heading, approveFirstLines, offerPush } = acting(page);
  await approveFirstLines(on.accounts.admin);
  await offerPush();
  await press('Push 12 lines');
  await heading('Pushed');
  await showSheet(page, 'Rotations');
  for (const name of [`${formula} cardio`, `${markup} relief`])
    expect(await page.getByRole('gridcell', { name, exact: true }).count()).toBe(1);
  expect(await page.locator('img[src=x]').count()).toBe(0);
  await page.close();
});
