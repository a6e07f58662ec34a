import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../check.ts';
import { lineRoles } from '../../domain/line-roles.ts';
import { postsIn } from '../../domain/rotation.ts';
import { seededRandom } from '../../testing/seeded-random.ts';
import { cellName } from '../cells.ts';
import { draftsOf, isResultName, plainNames, readJobLines, resultNames } from '../edit/index.ts';
import { evaluate, parseFormula, type Scalar } from '../formula/index.ts';
import { type Area, cellsOf, isFormula, type SheetPlan } from '../sheet-plan.ts';
import { constructedAnswer, refusal } from '../testing/constructed-answer.ts';
import type { About } from './about.ts';
import { rotationByTerm } from './held.ts';
import { resultSheets } from './index.ts';
import { rotationLabels } from './labels.ts';
import { layoutOf, lineRow } from './layout.ts';

type Answer = NonNullable<ReturnType<typeof constructedAnswer>> & { seed: number };

const forAnswers = (claim: (answer: Answer, sheets: Record<string, SheetPlan>) => void, numRuns = 40): void => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), (seed) => {
      const answer = constructedAnswer(seed);
      fc.pre(answer !== null);
      const sheets = resultSheets(answer.request, answer.response);
      claim({ ...answer, seed }, Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet])));
    }),
    { numRuns },
  );
};

const cellsOfArea = ({ row, column, rows, columns }: Area): string[] =>
  Array.from({ length: rows * columns }, (_, index) =>
    cellName(row + Math.floor(index / columns), column + (index % columns)),
  );

/** Every formula of the sheets worked out anew. */
const recalculated = (
  sheets: Record<string, SheetPlan>,
): { at: string; formula: string; stored: unknown; now: unknown }[] => {
  const values = new Map<string, Scalar>();
  const valueAt = (plan: SheetPlan, row: number, column: number): Scalar => {
    const content = plan.rows[row]?.[column] ?? null;
    if (content === null || typeof content !== 'object') return content;
    if (!isFormula(content)) return content.text;
    const key = `${plan.name}!${cellName(row, column)}`;
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = evaluate(parseFormula(content.formula), (sheet, area) =>
      Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_c, c) =>
          valueAt(sheet === null ? plan : sheets[sheet], area.row + r, area.column + c),
        ),
      ),
    )[0][0];
    values.set(key, value);
    return value;
  };
  return Object.values(sheets).flatMap((plan) =>
    plan.rows.flatMap((row, r) =>
      row.flatMap((content, c) =>
        content !== null && typeof content === 'object' && isFormula(content)
          ? [
              {
                at: `${plan.name}!${cellName(r, c)}`,
                formula: content.formula,
                stored: content.result,
                now: valueAt(plan, r, c),
              },
            ]
          : [],
      ),
    ),
  );
};

const someAnswer = (): NonNullable<ReturnType<typeof constructedAnswer>> => {
  const answer = Array.from({ length: 50 }, (_, seed) => constructedAnswer(seed + 1)).find((each) => each !== null);
  if (!answer) throw new Error('no seed gave an answer');
  return answer;
};

describe('the sheets of an answer', () => {
  it('show each line with its rotation in each term, spans in both', () => {
    forAnswers(({ request, response }, sheets) => {
      const cells = cellsOf(sheets['Job lines'])
        .rows.slice(5)
        .filter((row) => row[0] !== null && row[0] !== undefined);
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

  it('store with every formula what it works out to', () => {
    forAnswers((_, sheets) => {
      for (const { at, formula, stored, now } of recalculated(sheets)) {
        const rounded = typeof now === 'number' ? Math.round(now * 1e6) / 1e6 : now;
        const expected = typeof stored === 'number' ? Math.round(stored * 1e6) / 1e6 : stored;
        expect([at, formula, rounded]).toEqual([at, formula, expected]);
      }
    });
  });

  it('find by formulas the rules the checker finds broken, whatever is written over the plan', () => {
    forAnswers(({ request, response, seed }, sheets) => {
      const random = seededRandom(seed);
      const labels = [...rotationLabels(request.rotations)];
      const layout = layoutOf(plainNames, {
        terms: request.term_structure.length,
        rotations: request.rotations.length,
        lines: response.job_lines.length,
      });
      for (let edit = 0; edit < 6; edit++) {
        const row = sheets['Job lines'].rows[lineRow(layout, Math.floor(random.next() * response.job_lines.length))];
        const term = layout.jobLines.firstTerm + Math.floor(random.next() * layout.terms);
        row[term] = random.chance(0.2) ? null : labels[Math.floor(random.next() * labels.length)][1];
      }
      const read = readJobLines(cellsOf(sheets['Job lines']), request);
      expect(read.issues).toEqual([]);
      const spans = new Set(request.rotations.filter(({ span_terms }) => span_terms > 1).map(({ id }) => id));
      const shown = new Map(recalculated(sheets).map(({ at, now }) => [at, now]));
      const checked = checkPlan(request, draftsOf(read, request));
      read.lines.forEach((line, index) => {
        // Half a span is no placement that a rule could judge.
        if (line.cells.some((id) => id !== null && spans.has(id))) return;
        const rules = checked.lines[index].compliance.filter(({ rule, ok }) => !ok && rule !== 'terms').length;
        const filled = line.cells.filter((id) => id !== null).length;
        const away = lineRoles(request).find(({ id }) => id === line.id)?.unavailable.size ?? 0;
        const empty = filled === layout.terms - away ? 0 : 1;
        expect([line.id, shown.get(`Compliance!B${layout.compliance.firstRow + index + 1}`)]).toEqual([
          line.id,
          rules + empty,
        ]);
      });
    });
  });

  it('never use more posts than there are', () => {
    forAnswers(({ request }, sheets) => {
      for (const row of cellsOf(sheets.Capacity).rows.slice(5, 5 + request.rotations.length)) {
        for (let column = 6; column < 4 + 3 * request.term_structure.length; column += 3)
          expect(Number(row[column])).toBeGreaterThanOrEqual(0);
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

  it('lay each placement over its weeks beside the lines, over two terms as one block, its categories under it', () => {
    forAnswers(({ request, response }, sheets) => {
      const plan = sheets['Job lines'];
      const layout = layoutOf(plainNames, { terms: request.term_structure.length, rotations: 0, lines: 0 });
      const rows = cellsOf(plan).rows;
      response.job_lines.forEach((line, index) => {
        const row = lineRow(layout, index);
        let column = layout.jobLines.firstWeek;
        const held = rotationByTerm(line, request.term_structure);
        for (let term = 0; term < held.length; ) {
          const rotation = request.rotations.find((each) => each.id === held[term]);
          const terms = rotation?.span_terms ?? 1;
          const weeks = request.term_structure.slice(term, term + terms).reduce((sum, length) => sum + length, 0);
          const merge = plan.merges.find((each) => each.row === row && each.column === column);
          expect(merge?.columns ?? 1).toBe(weeks);
          const letters = rotation?.is_leave ? 'Leave' : rotation?.experience_categories.join('/');
          expect(rows[row][column]).toBe(rows[row][layout.jobLines.firstTerm + term] ?? '');
          expect(rows[row + 1][column]).toBe(letters ?? '');
          column += weeks;
          term += terms;
        }
      });
    });
  });

  it('say both rotations in a block over two terms once one of its terms is changed', () => {
    const answers = Array.from({ length: 60 }, (_, seed) => constructedAnswer(seed + 1)).filter(
      (each) => each !== null,
    );
    const spans = ({ request, response }: (typeof answers)[number]) =>
      request.rotations.filter(
        ({ id, span_terms }) =>
          span_terms === 2 && response.job_lines[0].allocations.some(({ rotation_id }) => rotation_id === id),
      );
    const answer = answers.find((each) => spans(each).length > 0)!;
    const { request, response } = answer;
    const sheets = Object.fromEntries(resultSheets(request, response).map((sheet) => [sheet.name, sheet]));
    const { rows } = sheets['Job lines'];
    const span = response.job_lines[0].allocations.find(({ rotation_id }) => rotation_id === spans(answer)[0].id)!;
    const [firstTerm, row] = [4, 5];
    const before = String(rows[row][firstTerm + span.term_index]);
    const other = request.rotations.find(
      ({ span_terms, experience_categories }) => span_terms === 1 && experience_categories.length > 0,
    )!;
    rows[row][firstTerm + span.term_index + 1] = rotationLabels(request.rotations).get(other.id)!;
    const now = new Map(recalculated(sheets).map((each) => [each.at, each.now]));
    const weeksBefore = request.term_structure.slice(0, span.term_index).reduce((sum, length) => sum + length, 0);
    const column = firstTerm + request.term_structure.length + 4 + weeksBefore;
    const letters = spans(answer)[0].experience_categories.join('/');
    expect(now.get(`Job lines!${cellName(row, column)}`)).toBe(`${before} | ${other.name}`);
    expect(now.get(`Job lines!${cellName(row + 1, column)}`)).toBe(
      `${letters} | ${other.experience_categories.join('/')}`,
    );
  });

  it('head the weeks with whose they are, the terms with their dates, and each week with its own', () => {
    const { request, response } = someAnswer();
    const headings = (year_start: string | null, holidays: About['holidays'] = []) => {
      const organization = 'North & Sons';
      const sheets = resultSheets({ ...request, year_start, organization }, response, plainNames, { holidays });
      const plan = sheets.find(({ name }) => name === 'Job lines')!;
      const first = 8 + request.term_structure.length;
      expect(JSON.stringify(sheets)).not.toMatch(/(Before|After) the year/);
      return { rows: plan.rows.slice(0, 5).map((row) => row.slice(first)), merges: plan.merges, first };
    };
    const holidays = [
      { date: '2026-12-28', name: 'First' },
      { date: '2027-01-03', name: 'Last of its week' },
      { date: '2027-01-04', name: 'Next' },
      { date: '2026-12-27', name: 'Before the year' },
      { date: '2028-01-17', name: 'After the year' },
    ];
    const { rows, merges, first } = headings('2026-12-28', holidays);
    const weeks = request.term_structure.reduce((sum, length) => sum + length, 0);
    expect(rows[0][0]).toMatch(/^North & Sons · /);
    expect(merges).toContainEqual({ row: 0, column: first, rows: 1, columns: weeks });
    expect(rows[1][0]).toMatch(new RegExp(`^Term 1 · ${request.term_structure[0]} weeks · 28 Dec 2026 – `));
    expect(rows[2].slice(0, 2)).toEqual(['First\nLast of its week', 'Next']);
    expect(rows[2].slice(2).every((cell) => cell === null)).toBe(true);
    expect(rows[3].slice(0, 2)).toEqual(['28 Dec', '4 Jan']);
    expect(rows[4].slice(0, 2)).toEqual([1, 2]);
    const undated = headings(null, holidays).rows;
    expect([undated[1][0], ...undated.slice(2, 4)]).toEqual([`Term 1 · ${request.term_structure[0]} weeks`, [], []]);
  });

  it('cut the letters where a doctor is on leave, and leave the rotation whole', () => {
    const { request, response } = someAnswer();
    const [length] = request.term_structure;
    const [line, ...others] = response.job_lines;
    const leave = [
      { start_week: 3, weeks: 2 },
      { start_week: length, weeks: 1 },
    ];
    const plan = resultSheets(request, { ...response, job_lines: [{ ...line, leave }, ...others] }).find(
      ({ name }) => name === 'Job lines',
    )!;
    const first = 8 + request.term_structure.length;
    const letters = cellsOf(plan).rows[6].slice(first, first + length);
    expect([letters[2], letters[length - 1]]).toEqual(['Leave', 'L']);
    expect(plan.merges).toContainEqual({ row: 5, column: first, rows: 1, columns: length });
    expect(plan.merges.filter(({ row, column }) => row === 6 && column < first + length)).toEqual([
      { row: 6, column: first, rows: 1, columns: 2 },
      { row: 6, column: first + 2, rows: 1, columns: 2 },
      ...(length > 6 ? [{ row: 6, column: first + 4, rows: 1, columns: length - 5 }] : []),
    ]);
  });

  it('tell on the cover what an edit breaks, in lines and in posts', () => {
    forAnswers(({ request, response }, sheets) => {
      const labels = rotationLabels(request.rotations);
      const cover = () => new Map(recalculated(sheets).map(({ at, now }) => [at, now]));
      const before = cover();
      expect(before.get('Cover!A5')).toBe(response.job_lines.length);
      expect(before.get('Cover!A8')).toMatch(/^Every line keeps every rule/);
      const rows = sheets['Job lines'].rows.filter((row) => /^JL-/.test(String(row[0] ?? '')));
      const [scarce] = [...request.rotations].sort((a, b) => postsIn(a, 0) - postsIn(b, 0));
      const beyond = rows.length - postsIn(scarce, 0);
      fc.pre(beyond > 0);
      for (const row of rows) row[4] = labels.get(scarce.id)!;
      const after = cover();
      expect(after.get('Cover!D5')).toBe(beyond);
      expect(after.get('Cover!A8')).toContain(`Changed by hand: `);
      expect(after.get('Cover!A8')).toContain(`${beyond} doctors are beyond the posts`);
      const broken = [...after].filter(([at, now]) => /^Compliance!B\d+$/.test(at) && Number(now) > 0).length;
      expect(after.get('Cover!A5')).toBe(response.job_lines.length - broken);
    }, 15);
  });

  it('say once of a clause that it is unconfirmed', () => {
    const [answer] = Array.from({ length: 60 }, (_, seed) => constructedAnswer(seed + 1)).filter(
      (each) => each !== null,
    );
    const request = { ...answer.request, state: 'NSW' as const, cohort: 'PGY1' as const, rules: {} };
    const { lines } = checkPlan(request, answer.response.job_lines);
    const job_lines = answer.response.job_lines.map((line, at) => ({ ...line, compliance: lines[at].compliance }));
    const [cover] = resultSheets(request, { ...answer.response, job_lines });
    const clause = cover.rows.flat().find((cell) => /^At most one service term/.test(String(cell)));
    expect(clause).toMatch(/^At most one service term \(unconfirmed: check with the council\) \[\d\]$/);
  });

  it('carry one number in all their names, the first that is free', () => {
    expect(resultNames([])).toMatchObject({ jobLines: 'Job lines 1', capacity: 'Capacity 1' });
    expect(resultNames(['job LINES 1', 'Cover 2'])).toMatchObject({ jobLines: 'Job lines 3' });
    expect(['Job lines 4', 'Compliance', 'Summary 1', 'Lines'].map(isResultName)).toEqual([true, true, true, false]);
  });

  it('list on the diagnostics what was read with doubt, left out, or is of no use to the cohort', () => {
    const answer = constructedAnswer(7) ?? constructedAnswer(8) ?? constructedAnswer(9)!;
    const [first, ...rest] = answer.request.rotations;
    const closed = { ...first, id: 'closed', name: 'Closed', cohorts: ['PGY3+'] };
    const postless = { ...first, id: 'postless', name: 'Postless', capacity: 0, required: 0 };
    const request = { ...answer.request, cohort: 'PGY1' as const, rotations: [first, ...rest, closed, postless] };
    const about = {
      unmatched: [{ name: '=Haem/Onc', reason: 'Taken for Medicine; not confirmed.' }],
      dropped: [{ name: 'Totals (Rotations, A9)', reason: 'A line of totals.' }],
    };
    const sheets = resultSheets(request, answer.response, undefined, about);
    const [cover, diagnostics] = [sheets[0], sheets[sheets.length - 1]].map(({ rows }) => rows);
    const from = (title: string) => diagnostics.slice(diagnostics.findIndex(([cell]) => cell === title) + 1);
    expect(from('Left out of the plan').slice(0, 4)).toEqual([
      ['What', 'Why'],
      ['Totals (Rotations, A9)', 'A line of totals.'],
      ['Closed', 'This rotation is for PGY3+, not for PGY1.'],
      ['Postless', 'This rotation has no posts in any term.'],
    ]);
    expect(from('Names that do not say their specialty for certain').slice(0, 2)).toEqual([
      ['Name', 'What was taken'],
      [{ text: '=Haem/Onc' }, 'Taken for Medicine; not confirmed.'],
    ]);
    expect(JSON.stringify(cover)).toContain('not confirmed: =Haem/Onc. Diagnostics lists');
  });

  it('give the reasons instead, as text, when there is no plan', () => {
    const { request } = constructedAnswer(7) ?? constructedAnswer(8) ?? constructedAnswer(9)!;
    const sheets = resultSheets(request, refusal(request));
    expect(sheets.map(({ name }) => name)).toEqual(['No plan', 'Diagnostics']);
    expect(sheets[0].rows[4]).toEqual([{ text: '=6 places short' }, 'Categories needed D; capacity', 'Rotations']);
    const refused = refusal(request);
    refused.diagnostics.conflicts[0].cells = ['/rotations/0/capacity', '/rotations/0', '/term_structure/1', '/locks/2'];
    expect(resultSheets(request, refused)[0].rows[4][2]).toBe(
      `Rotations: ${rotationLabels(request.rotations).get(request.rotations[0].id)}; Settings: Term structure; Locks`,
    );
  });
});
