import { describe, expect, it } from 'vitest';
import { checkWorkbook } from './check-workbook.ts';
import { inputSheets, planningPlan, resultSheets } from './index.ts';
import { rotationLabels } from './result/labels.ts';
import { cellsOf } from './sheet-plan.ts';
import { constructedAnswer } from './testing/constructed-answer.ts';

const { request, response } = constructedAnswer(7) ?? constructedAnswer(8)!;
const plans = [
  ...inputSheets(request),
  ...resultSheets(request, response),
  planningPlan(request, response, '2026 Rotation Planning'),
];
const cells = () => structuredClone(plans).map(cellsOf);

describe('the lines of a workbook', () => {
  it('are as legal as they were when written, and looked at once where they stand twice', () => {
    const checked = checkWorkbook(cells())!;
    expect(checked).toMatchObject({
      kind: 'job lines',
      sheet: 'Job lines',
      lines: response.job_lines.length,
      ok: true,
    });
    expect(checked.violations).toEqual([]);
  });

  it('are missed by the number they had, and those behind them keep theirs', () => {
    const sheets = cells().filter(({ name }) => !name.endsWith('Planning'));
    const lines = sheets.find(({ name }) => name === 'Job lines')!;
    lines.rows = lines.rows.filter(([id]) => id !== 'JL-001');
    const messages = checkWorkbook(sheets)!.violations.map(({ message }) => message);
    expect(messages).toContain(`1 of ${response.job_lines.length} lines are missing: JL-001`);
    expect(messages.join()).not.toContain('no such line');
  });

  it('are judged by rotations under headings of their own, once it is said what those mean', () => {
    const sheets = cells();
    const rotations = sheets.find(({ name }) => name === 'Rotations')!;
    const row = rotations.rows.findIndex((each) => each.includes('Rotation'));
    rotations.rows[row] = rotations.rows[row].map((title) => (title === 'Rotation' ? 'Gig' : title));
    expect(checkWorkbook(sheets)).toMatchObject({ lines: 0, ok: false });
    const mapping = { Rotations: { input: 'Rotations', columns: { name: 'Gig' } } };
    expect(checkWorkbook(sheets, {}, mapping)).toMatchObject({ lines: response.job_lines.length, ok: true });
  });

  it('are judged on each sheet once people change one of the two', () => {
    const sheets = cells();
    const planning = sheets.find(({ name }) => name.endsWith('Planning'))!;
    const row = planning.rows.findIndex(([id]) => id === 'JL-001');
    const labels = new Set<unknown>(rotationLabels(request.rotations).values());
    const columns = planning.rows[row].flatMap((cell, column) => (labels.has(cell) ? [column] : []));
    planning.rows[row][columns[1]] = planning.rows[row][columns[0]];
    const checked = checkWorkbook(sheets)!;
    expect(checked.ok).toBe(false);
    expect(checked.issues).toContainEqual(
      expect.objectContaining({ sheet: planning.name, message: expect.stringContaining("not those of 'Job lines'") }),
    );
    expect(checked.violations).toContainEqual(expect.objectContaining({ sheet: planning.name, line_id: 'JL-001' }));
  });

  it('are none where there is no sheet of them, and faults of the inputs alone where those cannot be read', () => {
    expect(checkWorkbook([{ name: 'x', rows: [['x']] }])).toBeNull();
    const lines = cells().filter(({ name }) => name === 'Job lines');
    const checked = checkWorkbook(lines)!;
    expect(checked).toMatchObject({ ok: false, lines: 0, violations: [] });
    expect(checked.issues.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
