import { describe, expect, test } from 'vitest';
import { solvedInstance } from '../../bench/solved-instance.ts';
import { longRequest } from '../long-request.ts';
import { answerWith, offerSample } from './given-server.ts';
import { type PaneInExcel, paneStage } from './pane-stage.ts';

const stage = paneStage();
const sample = /Murray to the Mountains/;
const lines = 'Job lines 1';
/** Where lines begin and how many rows each takes; their first three terms stand in E to G, approval in J. */
const [firstRow, rowsPerLine, lineCount] = [6, 2, 15];
const rows = Array.from({ length: lineCount }, (_, line) => firstRow + rowsPerLine * line);

const openSample = async (): Promise<PaneInExcel> => {
  const pane = await stage.open();
  await pane.planner.loadSample(sample);
  return pane;
};

/** The row of a line whose first two terms differ, and what it holds in the second. */
const unlikeTerms = async ({ workbook }: PaneInExcel): Promise<{ row: number; second: string }> => {
  for (const row of rows) {
    const [first, second] = await workbook.values(lines, `E${row}`, `F${row}`);
    if (first !== second) return { row, second: String(second) };
  }
  throw new Error('Every line holds one rotation in its first two terms.');
};

describe('the whole way', () => {
  test('leads from an empty workbook to approved lines', async () => {
    const pane = await stage.open();
    const { planner, workbook, batchesOf } = pane;
    await planner.press('Create template sheets');
    await planner.says(/^Added Rotations, Settings/);
    await planner.loadSample(sample);
    const reading = await batchesOf(async () => {
      await planner.press('Check data');
      await planner.says('Checked: nothing to put right.');
    });
    expect(reading.length).toBeGreaterThan(0);
    expect(reading.length).toBeLessThanOrEqual(2);

    await planner.generate(lineCount);
    await planner.write();
    expect(await workbook.names()).toEqual(
      expect.arrayContaining([lines, 'Cover 1', 'Capacity 1', 'Compliance 1', 'Diagnostics 1']),
    );

    const { row, second } = await unlikeTerms(pane);
    await workbook.type(lines, `E${row}`, second);
    await planner.press('Check edits');
    await planner.says(/^Checked: \d+ things? to put right\. 1 cell edited\.$/);
    await planner.says(/ Source: /);
    const cell = await planner.pressed(/^Job lines 1!/);
    expect(await workbook.selection()).toBe(cell);

    await workbook.select(lines, `G${row},H${row}`);
    const locked = await workbook.values(lines, `E${row}`, `G${row}`, `H${row}`);
    await planner.press('Lock cells');
    await planner.says('Locked 2 cells.');
    await planner.press('Re-solve around my edits');
    await planner.heading(/^\d+ changes? in \d+ lines?$/);
    expect(await workbook.values(lines, `E${row}`, `F${row}`)).toEqual([second, second]);
    await planner.press('Accept all');
    await planner.says(/^Changed \d+ cells?\. Checked: every rule is kept\.$/);
    expect(await workbook.values(lines, `E${row}`, `G${row}`, `H${row}`)).toEqual(locked);

    await planner.press(`Approve all legal lines (${lineCount})`);
    await planner.says(`Approved ${lineCount} lines.`);
    await workbook.type(lines, `J${rows[1]}`, 'No');
    await planner.says(`${lineCount - 1} of ${lineCount} approved`);
    await planner.step('Publish');
    await planner.heading(`${lineCount - 1} approved lines to push`);
  });

  test('takes at most six requests to write 140 lines and read them back', async () => {
    const { request, response } = solvedInstance('L-1');
    const { planner, batchesOf } = await stage.open(async (context) => {
      await offerSample(context, 'A large hospital', request);
      await answerWith(context, response);
    });
    await planner.loadSample(/A large hospital/);
    await planner.generate(140);
    await planner.press('Go on to Review');
    const batches = await batchesOf(async () => {
      await planner.press('Write to new sheet');
      await planner.says(/^Written to/);
    });
    expect(batches.length).toBeGreaterThan(0);
    expect(batches.length).toBeLessThanOrEqual(6);
  });
});

describe('a solve', () => {
  test('without a legal plan says which cell to mend, and finds lines once it is mended', async () => {
    const { planner, workbook } = await openSample();
    const posts = (await workbook.find('Rotations', 'Emergency Medicine')).replace('A', 'B');
    const [before] = await workbook.values('Rotations', posts);
    await workbook.type('Rotations', posts, 0);
    await planner.ask();
    await planner.heading(/^No legal plan exists for 15 lines/);
    await planner.says(/^Each line needs at least 4 terms .* enough for 10 of 15 lines$/);
    // All posts together are too few: the column that they stand in is shown.
    await planner.press('Rotations!B4');
    expect(await workbook.selection()).toBe('Rotations!B4');
    await workbook.type('Rotations', posts, Number(before));
    await planner.generate(lineCount);
  });

  test('that is cancelled keeps its best plan', async () => {
    const { planner } = await stage.open((context) => offerSample(context, 'A slow one', longRequest()));
    await planner.loadSample(/A slow one/);
    await planner.ask();
    await planner.says(/^140$/);
    await planner.press('Cancel');
    await planner.heading('All 140 lines are built');
    await planner.says(/^Legal\. Cancelled/);
    await planner.write();
  });

  test('waits for a server that is away, while cells are still checked', async () => {
    stage.expectComplaints(/Failed to load resource/);
    const { planner, workbook, context } = await openSample();
    await planner.step('Generate');
    await planner.says('15 lines from 14 rotations, by VIC PGY1 2026');
    await context.setOffline(true);
    await planner.press('Generate job lines');
    await planner.says('The planner’s server does not answer.');
    await workbook.type('Rotations', 'E5', 'Q');
    await planner.heading('1 thing to put right first');
    await workbook.type('Rotations', 'E5', 'A/B');
    await context.setOffline(false);
    await planner.press('Try again');
    await planner.heading(`All ${lineCount} lines are built`);
  });
});

test('what is wrong with a sheet is told at its cell', async () => {
  const { planner, workbook } = await openSample();
  await workbook.add('Empty');
  await planner.press('Check data');
  await planner.says('Checked: nothing to put right.');

  const header = await workbook.find('Rotations', 'Posts');
  await workbook.type('Rotations', header, 'How many');
  await planner.says(/^There is no column 'Posts': add one/);
  await workbook.type('Rotations', header, 'Posts');
  await planner.heading('Ready to generate');

  const [categories] = await workbook.values('Rotations', 'E5');
  await workbook.type('Rotations', 'E5', 'Q');
  await planner.heading('1 thing to put right');
  await planner.press('Rotations!E5');
  expect(await workbook.selection()).toBe('Rotations!E5');
  await workbook.type('Rotations', 'E5', String(categories));
  await planner.heading('Ready to generate');
});

test('a name like a formula stays text, and a sheet name that is taken gives way to the next number', async () => {
  const { planner, workbook } = await openSample();
  const name = '=1+1';
  await workbook.type('Rotations', await workbook.find('Rotations', 'Emergency Medicine'), `'${name}`);
  await workbook.add('Capacity 1');
  await planner.generate(lineCount);
  await planner.write();
  await planner.says(/^Written to Cover 2, Job lines 2, Capacity 2, Compliance 2 and Diagnostics 2\.$/);
  expect(await workbook.formula('Capacity 2', await workbook.find('Capacity 2', name))).toBeNull();
});
