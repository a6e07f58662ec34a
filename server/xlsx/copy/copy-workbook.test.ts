import { describe, expect, it } from 'vitest';
import { SchedulingRequest } from '#engine/domain/request.ts';
import {
  cellsOf,
  draftsOf,
  fillPlanning,
  parseWorkbook,
  planningPlan,
  readPlanningLines,
  resultSheets,
  type SheetPlan,
} from '#engine/workbook/index.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { readPlans, WorkbookError, writeWorkbook } from '#engine/xlsx/index.ts';
import { councilWorkbook, lines, positions } from '#engine/xlsx/testing/council-workbook.case.ts';
import { readWorkbook } from '../read-workbook.ts';
import { copyWorkbook } from './copy-workbook.ts';
import { openParts, text } from './package-parts.ts';

const given = { state: 'VIC', cohort: 'PGY1' } as const;
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A council workbook with things of its own, its planning sheet numbered and empty. */
const withMuch = (formula?: string) =>
  councilWorkbook({ lines: 'numbered only', above: 2 }, (workbook) => {
    const notes = workbook.addWorksheet('Our notes');
    notes.getCell('A1').value = 'Rosters & leave <draft>';
    notes.getCell('A1').note = 'ask the unit';
    notes.getCell('B2').value = { formula: 'SUM(1,2)', result: 3 };
    notes.getCell('B2').numFmt = '"$"#,##0.00';
    notes.addImage(workbook.addImage({ buffer: picture as never, extension: 'png' }), 'C3:D5');
    const planning = workbook.getWorksheet('2026 Rotation Planning')!;
    planning.addConditionalFormatting({
      ref: 'A1:B9',
      rules: [{ type: 'expression', formulae: ['A1=1'], style: { font: { bold: true } }, priority: 1 }],
    });
    planning.getCell('BF40').value = 'Signed off by the director';
    if (formula) planning.getCell(formula).value = { formula: 'IF(1=2,1,"")', result: '' };
  });

/** The lines of the council's workbook, as an answer has them. */
const answerFor = (request: SchedulingRequest) => ({
  job_lines: lines.map((names, index) => ({
    id: `JL-00${index + 1}`,
    worker_id: null,
    level: 'PGY1',
    pathway: null,
    allocations: names.map((name, term) => ({
      term_index: term,
      term_length_weeks: request.term_structure[term],
      start_week: 1 + 10 * term,
      rotation_id: request.rotations.find((rotation) => rotation.name === name)!.id,
      rotation_name: name,
    })),
    leave: [],
    affinity_score: 0,
    diversity_score: 0,
    compliance: [],
  })),
});

const opened = async (bytes: Uint8Array) => {
  const read = parseWorkbook(await readWorkbook(bytes), given);
  return { ...read, request: SchedulingRequest.parse(read.request) };
};
const linesIn = ({ planning, request }: Awaited<ReturnType<typeof opened>>) =>
  draftsOf(readPlanningLines(planning!, request), request).map(({ allocations }) =>
    allocations.map(({ rotation_id }) => rotation_id),
  );

describe('a copy of a council workbook', () => {
  it('holds the lines in its own planning sheet, and everything else as it was', async () => {
    const bytes = await withMuch();
    const read = await opened(bytes);
    const response = answerFor(read.request);
    const fill = fillPlanning(read.planning!, read.request, response);
    if (!('plan' in fill)) throw new Error(fill.reason);
    const copy = await copyWorkbook(bytes, { fill: fill.plan, add: [] });
    expect(copy).toMatchObject({ filled: true, notes: [] });
    expect(linesIn(await opened(copy.bytes))).toEqual(
      response.job_lines.map(({ allocations }) => allocations.map(({ rotation_id }) => rotation_id)),
    );
    const [before, after] = [await openParts(bytes), await openParts(copy.bytes)];
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    const changed = [...before].filter(
      ([name, content]) => !Buffer.from(content).equals(Buffer.from(after.get(name)!)),
    );
    expect(changed.map(([name]) => name).sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet2.xml']);
    const planning = text(after, 'xl/worksheets/sheet2.xml');
    expect(planning).toContain('<conditionalFormatting sqref="A1:B9">');
    const [sheets, was] = [await readWorkbook(copy.bytes), await readWorkbook(bytes)];
    expect(sheets[0]).toEqual(was[0]);
    expect(sheets[2]).toEqual(was[2]);
    expect(sheets[1].rows[39][57]).toBe('Signed off by the director');
    const shown = (await readPlans(copy.bytes))[1];
    const letters = shown.rows[6].filter((cell) => cell !== null);
    expect(letters).toEqual(
      lines[0].map((name) => positions.find((position) => position.name === name)!.classes.join('/')),
    );
  });

  it('takes sheets after its own, with their looks, formulas and rules', async () => {
    const bytes = await withMuch();
    const { request, response } = constructedAnswer(7) ?? constructedAnswer(8)!;
    const add = [planningPlan(request, response, '2027 Rotation Planning'), ...resultSheets(request, response)];
    const copy = await copyWorkbook(bytes, { add });
    const again = (await readPlans(copy.bytes)).slice(3);
    const alone = await readPlans(await writeWorkbook(add));
    const looks = ({ styles: _, columnWidths: __, ...plan }: SheetPlan) => plan;
    expect(again.map(looks)).toEqual(alone.map(looks));
    expect(again.map(({ styles }) => styles)).toEqual(alone.map(({ styles }) => styles));
    expect((await readWorkbook(copy.bytes)).slice(3).map(({ name, rows }) => ({ name, rows }))).toEqual(
      (await readWorkbook(await writeWorkbook(add))).map(({ name, rows }) => ({ name, rows })),
    );
    expect(cellsOf(again[0]).rows[0]).toContain('Line');
  });

  it('leaves a formula that stands where a line would go', async () => {
    const bytes = await withMuch('C6');
    const { planning, request } = await opened(bytes);
    const fill = fillPlanning(planning!, request, answerFor(request));
    if (!('plan' in fill)) throw new Error(fill.reason);
    const copy = await copyWorkbook(bytes, {
      fill: fill.plan,
      add: [planningPlan(request, answerFor(request), '2026 Rotation Planning 2')],
    });
    expect(copy.filled).toBe(false);
    expect((await readWorkbook(copy.bytes)).map(({ name }) => name)).toContain('2026 Rotation Planning 2');
    expect(text(await openParts(copy.bytes), 'xl/worksheets/sheet2.xml')).toEqual(
      text(await openParts(bytes), 'xl/worksheets/sheet2.xml'),
    );
  });

  it('is refused of a file whose parts lead out of it, or name elements in a way of their own', async () => {
    const parts = await openParts(await withMuch());
    const { zipSync } = await import('fflate');
    await expect(openParts(zipSync({ ...Object.fromEntries(parts), '../../x': new Uint8Array(1) }))).rejects.toThrow(
      WorkbookError,
    );
    const book = new TextEncoder().encode(
      text(parts, 'xl/workbook.xml').replaceAll('<workbook', '<x:workbook').replaceAll('</workbook', '</x:workbook'),
    );
    const odd = zipSync({ ...Object.fromEntries(parts), 'xl/workbook.xml': book });
    await expect(copyWorkbook(odd, { add: [] })).rejects.toThrow('a form of its own');
  });
});
