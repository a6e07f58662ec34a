import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { checkWorkbook } from '#engine/workbook/check-workbook.ts';
import { type CellValue, diffWorkbooks, fillPlanning, parseWorkbook, type SheetCells } from '#engine/workbook/index.ts';
import { readYearPlan } from '#engine/workbook/year-plan/index.ts';
import { councilWorkbook } from '#engine/xlsx/testing/council-workbook.case.ts';
import { readWorkbook } from './read-workbook.ts';

let good: SheetCells[] = [];
beforeAll(async () => {
  good = await readWorkbook(
    await councilWorkbook({ classes: 'merged over two rows', posts: 'under a merged heading', weeks: 'dates as well' }),
  );
});

const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    53,
    1e9,
    true,
    '#REF!',
    'Term 9',
    'Week 60',
    'Line 1',
    'Line 99999',
    'A/C',
    'x',
    'A/L',
    'Total',
    '2026-02-30',
    'Posts',
    'Term',
  ),
  fc.string({ maxLength: 8 }),
);
const place = fc.record({ sheet: fc.nat(1), row: fc.nat(12), column: fc.nat(58), cell: anyCell });
const mangling = fc.record({
  cells: fc.array(place, { maxLength: 12 }),
  dropRow: fc.option(fc.nat(8)),
  dropColumn: fc.option(fc.nat(50)),
  merges: fc.boolean(),
});

it('no change of a council workbook makes reading, checking, filling or comparing it fail', () => {
  fc.assert(
    fc.property(mangling, ({ cells, dropRow, dropColumn, merges }) => {
      const sheets = structuredClone(good);
      for (const { sheet, row, column, cell } of cells) {
        const { rows } = sheets[sheet];
        while (rows.length <= row) rows.push([]);
        rows[row][column] = cell;
      }
      for (const each of sheets) {
        if (dropRow !== null) each.rows.splice(dropRow, 1);
        if (dropColumn !== null) for (const row of each.rows) row.splice(dropColumn, 1);
        // Rows with holes are what setting a far cell leaves; readers give whole ones.
        each.rows = each.rows.map((row) => Array.from(row, (cell) => cell ?? null));
        if (!merges) each.merges = undefined;
      }
      const { request, planning, issues } = parseWorkbook(sheets, { state: 'VIC', cohort: 'PGY1' });
      expect(request !== null || issues.some(({ severity }) => severity === 'error')).toBe(true);
      if (request && planning) fillPlanning(planning, SchedulingRequest.parse(request), { job_lines: [] });
      checkWorkbook(sheets, { state: 'VIC', cohort: 'PGY1' });
      diffWorkbooks(good, sheets);
      readYearPlan(sheets);
    }),
    { numRuns: 40 },
  );
});
