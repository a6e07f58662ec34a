import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftsOf } from '../edit/index.ts';
import { cellsOf } from '../sheet-plan.ts';
import { constructedAnswer } from '../testing/constructed-answer.ts';
import { fillPlanning } from './fill-planning.ts';
import { findFrame } from './frame.ts';
import { planningPlan } from './planning-plan.ts';
import { readPlanningLines } from './read-planning.ts';

const draftOf = (line: NonNullable<ReturnType<typeof constructedAnswer>>['response']['job_lines'][number]) =>
  line.allocations.map(({ term_index, rotation_id }) => ({ term_index, rotation_id }));

describe('lines in the layout of the council', () => {
  it('read back as the lines they were written from, with merged areas known or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.boolean(), (seed, knowsMerges) => {
        const answer = constructedAnswer(seed);
        fc.pre(answer !== null && answer.request.term_structure.reduce((sum, weeks) => sum + weeks, 0) >= 8);
        const { request, response } = answer!;
        const plan = planningPlan(request, response, '2026 Rotation Planning');
        const { merges, ...cells } = cellsOf(plan);
        const frame = findFrame(knowsMerges ? { ...cells, merges } : cells);
        expect(frame).toMatchObject({ year: 2026, issues: [], organization: request.organization ?? 'Health service' });
        expect(frame?.terms.blocks.map(({ weeks }) => weeks)).toEqual(request.term_structure);
        const read = readPlanningLines(frame!, request);
        expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        const empty = new Set(
          response.job_lines.filter(({ allocations }) => allocations.length === 0).map(({ id }) => id),
        );
        expect(draftsOf(read, request).map(({ id, allocations }) => [id, allocations])).toEqual(
          response.job_lines.filter(({ id }) => !empty.has(id)).map((line) => [line.id, draftOf(line)]),
        );
      }),
      // A rotation in three terms in a row, in cells not known to be merged.
      { numRuns: 30, examples: [[19_544, false]] },
    );
  });

  it('fill an empty sheet in place, and never one where something stands', () => {
    const { request, response } = constructedAnswer(7) ?? constructedAnswer(8)!;
    const empty = cellsOf(planningPlan(request, { job_lines: [] }, '2026 Rotation Planning'));
    const frame = findFrame(empty)!;
    const filled = fillPlanning(frame, request, response);
    if (!('plan' in filled)) throw new Error(filled.reason);
    const { rows, merges } = cellsOf(filled.plan);
    const both = {
      ...empty,
      rows: empty.rows.concat(rows.slice(empty.rows.length)),
      merges: [...(empty.merges ?? []), ...(merges ?? [])],
    };
    const read = readPlanningLines(findFrame(both)!, request);
    expect(draftsOf(read, request).map(({ allocations }) => allocations)).toEqual(response.job_lines.map(draftOf));
    expect(fillPlanning(findFrame(both)!, request, response)).toEqual({
      reason: 'lines or other cells stand in it already',
    });
    const other = { ...request, term_structure: request.term_structure.toReversed().map((weeks, at) => weeks + at) };
    expect(fillPlanning(frame, other, response)).toHaveProperty('reason');
  });
});
