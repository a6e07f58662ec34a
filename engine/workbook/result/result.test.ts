import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName } from '../cells.ts';
import { type Area, cellsOf, isFormula, type SheetPlan } from '../sheet-plan.ts';
import { constructedAnswer, refusal } from '../testing/constructed-answer.ts';
import { resultSheets } from './index.ts';
import { rotationByTerm } from './result.ts';

type Answer = NonNullable<ReturnType<typeof constructedAnswer>>;

const forAnswers = (claim: (answer: Answer, sheets: Record<string, SheetPlan>) => void, numRuns = 40): void => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), (seed) => {
      const answer = constructedAnswer(seed);
      fc.pre(answer !== null);
      const sheets = resultSheets(answer.request, answer.response);
      claim(answer, Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet])));
    }),
    { numRuns },
  );
};

const cellsOfArea = ({ row, column, rows, columns }: Area): string[] =>
  Array.from({ length: rows * columns }, (_, index) =>
    cellName(row + Math.floor(index / columns), column + (index % columns)),
  );

/** What the formula gives when it is worked out anew from the sheets. */
const evaluate = (formula: string, sheet: SheetPlan, sheets: Record<string, SheetPlan>): number => {
  const valueAt = (plan: SheetPlan, name: string): unknown => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(name.replaceAll('$', '')) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const content = plan.rows[Number(row) - 1]?.[column];
    if (content === undefined || content === null || typeof content !== 'object') return content;
    return isFormula(content) ? evaluate(content.formula, plan, sheets) : content.text;
  };
  const column = (plan: SheetPlan, first: string, last: string): unknown[] => {
    const [, letters, from] = /^\$?([A-Z]+)\$?(\d+)$/.exec(first) ?? [];
    const to = Number(/(\d+)$/.exec(last)?.[1]);
    return Array.from({ length: to - Number(from) + 1 }, (_, index) =>
      valueAt(plan, `${letters}${Number(from) + index}`),
    );
  };
  const counting =
    /^(?:COUNTIF|SUMPRODUCT)\((?:--\()?'([^']+)'!(\$[A-Z]+\$\d+):(\$[A-Z]+\$\d+)(?:,|=)(\$A\d+)\)+$/.exec(formula);
  if (counting) {
    const wanted = String(valueAt(sheet, counting[4])).toLowerCase();
    return column(sheets[counting[1]], counting[2], counting[3]).filter(
      (value) => String(value).toLowerCase() === wanted,
    ).length;
  }
  const sum = /^SUM\(([A-Z]+\d+):([A-Z]+\d+)\)$/.exec(formula);
  if (sum) return column(sheet, sum[1], sum[2]).reduce<number>((total, value) => total + Number(value), 0);
  const [left, right] = formula.split('-');
  return Number(valueAt(sheet, left)) - Number(valueAt(sheet, right));
};

describe('the sheets of an answer', () => {
  it('show each line with its rotation in each term, spans in both', () => {
    forAnswers(({ request, response }, sheets) => {
      const cells = cellsOf(sheets['Job lines']).rows.slice(4);
      const names = new Map(request.rotations.map(({ id, name }) => [id, name]));
      expect(cells.map((row) => row[0])).toEqual(response.job_lines.map(({ id }) => id));
      response.job_lines.forEach((line, index) => {
        rotationByTerm(line, request.term_structure).forEach((id, term) => {
          const shown = cells[index][4 + term];
          if (id === null) expect(shown).toBeNull();
          else expect(String(shown).startsWith(names.get(id) ?? '?')).toBe(true);
        });
      });
    });
  });

  it('count posts by formulas whose stored results are what they work out to', () => {
    forAnswers((_, sheets) => {
      const plan = sheets.Capacity;
      for (const content of plan.rows.flat()) {
        if (content !== null && typeof content === 'object' && isFormula(content)) {
          expect([content.formula, evaluate(content.formula, plan, sheets)]).toEqual([content.formula, content.result]);
        }
      }
    });
  });

  it('never use more posts than there are', () => {
    forAnswers((_, sheets) => {
      for (const row of cellsOf(sheets.Capacity).rows.slice(5, -1)) {
        for (let column = 6; column < row.length; column += 3) expect(Number(row[column])).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('merge no cell twice, and lose no value under a merge', () => {
    forAnswers((_, sheets) => {
      for (const plan of Object.values(sheets)) {
        const covered = plan.merges.flatMap(cellsOfArea);
        expect(new Set(covered).size).toBe(covered.length);
        for (const merge of plan.merges) {
          for (let row = merge.row; row < merge.row + merge.rows; row++) {
            for (let column = merge.column; column < merge.column + merge.columns; column++) {
              const isFirst = row === merge.row && column === merge.column;
              if (!isFirst) expect(plan.rows[row]?.[column] ?? null).toBeNull();
            }
          }
        }
      }
    });
  });

  it('lay each rotation over its weeks on the grid, its categories under it', () => {
    forAnswers(({ request, response }, { Grid }) => {
      const first = Grid.frozen.rows;
      response.job_lines.forEach((line, index) => {
        for (const { start_week, term_length_weeks, rotation_id } of line.allocations) {
          const row = first + index * 2;
          const merge = Grid.merges.find((each) => each.row === row && each.column === 1 + start_week);
          expect(merge?.columns ?? 1).toBe(term_length_weeks);
          const letters = request.rotations.find(({ id }) => id === rotation_id)?.experience_categories.join(' ');
          expect(Grid.rows[row + 1][1 + start_week]).toBe(letters || null);
        }
      });
    });
  });

  it('give every week its date when the year has a start, and none otherwise', () => {
    const answer = Array.from({ length: 50 }, (_, seed) => constructedAnswer(seed + 1)).find((each) => each !== null);
    if (!answer) throw new Error('no seed gave an answer');
    const gridOf = (year_start: string | null) =>
      resultSheets({ ...answer.request, year_start }, answer.response)
        .find(({ name }) => name === 'Grid')
        ?.rows.slice(2, 5) ?? [];
    const [terms, dates] = gridOf('2026-12-28');
    expect(String(terms[2])).toContain('from 28 Dec 2026');
    expect(dates.slice(0, 4)).toEqual(['Week from', null, '28 Dec', '4 Jan']);
    expect(gridOf(null)[1].slice(0, 3)).toEqual(['Line', 'Worker or pathway', 1]);
  });

  it('list every rule of every line', () => {
    forAnswers(({ response }, { Compliance }) => {
      const checks = response.job_lines.flatMap(({ compliance }) => compliance);
      expect(Compliance.rows.slice(4).map((row) => row[4])).toEqual(checks.map(({ ok }) => (ok ? 'yes' : 'no')));
    }, 15);
  });

  it('give the reasons instead, as text, when there is no plan', () => {
    const { request } = constructedAnswer(7) ?? constructedAnswer(8) ?? (constructedAnswer(9) as Answer);
    const sheets = resultSheets(request, refusal(request));
    expect(sheets.map(({ name }) => name)).toEqual(['No plan', 'Summary']);
    expect(sheets[0].rows[4]).toEqual([{ text: '=6 places short' }, 'Categories needed D; capacity', 'Rotations']);
  });
});
