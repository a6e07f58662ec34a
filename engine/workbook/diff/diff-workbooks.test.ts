import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../testing/seeded-random.ts';
import { planningPlan } from '../council/index.ts';
import { resultSheets } from '../result/index.ts';
import { rotationLabels } from '../result/labels.ts';
import { cellsOf, type SheetPlan } from '../sheet-plan.ts';
import { constructedAnswer } from '../testing/constructed-answer.ts';
import { diffWorkbooks, isSame } from './diff-workbooks.ts';

type Answer = NonNullable<ReturnType<typeof constructedAnswer>>;
const ours = ({ request, response }: Answer): SheetPlan[] => resultSheets(request, response);
const councils = ({ request, response }: Answer): SheetPlan[] => [
  planningPlan(request, response, '2026 Rotation Planning'),
];
const cells = (plans: readonly SheetPlan[]) => structuredClone(plans).map(cellsOf);
const linesOf = (plans: readonly SheetPlan[]) => cells(plans).find(({ name }) => /Job lines|Planning/.test(name))!;

/** Column of the first week or term cell of each line, and its rows. */
const rowsOf = (plans: readonly SheetPlan[]) =>
  linesOf(plans).rows.flatMap((row, at) => (/^JL-/.test(String(row[0] ?? '')) ? [at] : []));

describe.each([
  ['our own layout', ours],
  ["the council's layout", councils],
])('lines exported in %s', (_, plansOf) => {
  it('are the same as themselves, and differ by just what people changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), (seed) => {
        const answer = constructedAnswer(seed);
        fc.pre(answer !== null && answer.request.term_structure.reduce((sum, weeks) => sum + weeks, 0) >= 8);
        const { request, response } = answer!;
        const plans = plansOf(answer!);
        const same = diffWorkbooks(cells(plans), cells(plans))!;
        expect([isSame(same), same.lines.edited]).toEqual([
          true,
          response.job_lines.filter(({ allocations }) => plansOf === ours || allocations.length > 0).length,
        ]);
        const random = seededRandom(seed);
        const labels = rotationLabels(request.rotations);
        const index = Math.floor(random.next() * response.job_lines.length);
        const line = response.job_lines[index];
        const [placed] = line.allocations;
        fc.pre(placed !== undefined && request.rotations.every(({ span_terms }) => span_terms === 1));
        const other = request.rotations.find(
          ({ id }) => id !== placed.rotation_id && line.allocations.every((each) => each.rotation_id !== id),
        );
        fc.pre(other !== undefined);
        const edited = cells(plans);
        const sheet = edited.find(({ name }) => /Job lines|Planning/.test(name))!;
        const row = rowsOf(plans)[index];
        const from = labels.get(placed.rotation_id)!;
        const column = sheet.rows[row].indexOf(from);
        sheet.rows[row][column] = labels.get(other!.id)!;
        const diff = diffWorkbooks(cells(plans), edited)!;
        expect(diff.changes.map(({ cell: __, sheet: ___, ...change }) => change)).toEqual([
          { line_id: line.id, term_index: placed.term_index, from, to: labels.get(other!.id) },
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it('tell of lines that are gone or new, of names nobody knows, and of approvals', () => {
    const answer = constructedAnswer(7) ?? constructedAnswer(8)!;
    const plans = plansOf(answer);
    const edited = cells(plans);
    const sheet = edited.find(({ name }) => /Job lines|Planning/.test(name))!;
    const [first, second] = rowsOf(plans);
    const labels = new Set<unknown>(rotationLabels(answer.request.rotations).values());
    const text = sheet.rows[first].find((cell) => labels.has(cell));
    sheet.rows[first][sheet.rows[first].indexOf(text!)] = `${text}x`;
    const approved = sheet.rows.find((row) => row.includes('Approved'))?.indexOf('Approved') ?? -1;
    if (approved >= 0) sheet.rows[first][approved] = 'Yes';
    sheet.rows[second][0] = 'JL-900';
    const diff = diffWorkbooks(cells(plans), edited)!;
    expect(diff.issues).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: expect.stringContaining(`knows no rotation '${text}x'; did you mean`),
      }),
    ]);
    expect(diff.added.map(({ line_id }) => line_id)).toEqual(['JL-900']);
    expect(diff.removed.map(({ line_id, cell }) => [line_id, cell])).toEqual([['JL-002', `A${second + 1}`]]);
    if (plansOf === ours)
      expect(diff.approvals.map(({ line_id, approved: yes }) => [line_id, yes])).toEqual([['JL-001', true]]);
  });
});

it('looks at every sheet of lines that both workbooks have', () => {
  const answer = constructedAnswer(7) ?? constructedAnswer(8)!;
  const plans = [...ours(answer), ...councils(answer)];
  const edited = cells(plans);
  const sheet = edited.find(({ name }) => name.endsWith('Planning'))!;
  const [, second] = rowsOf(councils(answer));
  sheet.rows[second] = sheet.rows[second].map((cell, column) => (column === 0 ? cell : null));
  const diff = diffWorkbooks(cells(plans), edited)!;
  expect(diff.sheets.edited).toBe('Job lines');
  expect(
    [...diff.changes, ...diff.removed].every((each) => each.sheet === sheet.name && each.line_id === 'JL-002'),
  ).toBe(true);
  expect(diff.removed).toHaveLength(1);
});

it('needs a sheet of lines on both sides', () => {
  expect(diffWorkbooks([{ name: 'Job lines', rows: [] }], [{ name: 'x', rows: [['x']] }])).toBeNull();
});
