import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '#engine/check.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { postsIn } from '#engine/domain/rotation.ts';
import { seededRandom } from '#engine/testing/seeded-random.ts';
import {
  draftsOf,
  isFormula,
  plainNames,
  type ReadLines,
  readJobLines,
  resultSheets,
  type SheetCells,
  type SheetPlan,
} from '#engine/workbook/index.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { readWorkbook, writeWorkbook } from '#server/xlsx.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!office) console.warn('LibreOffice is not installed: the sheets are not recalculated by another program.');

/** The plans with nothing stored beside their formulas, so that whoever opens them has to work them out. */
const unresolved = (plans: readonly SheetPlan[]): SheetPlan[] =>
  plans.map((plan) => ({
    ...plan,
    rows: plan.rows.map((row) =>
      row.map((content) =>
        content !== null && typeof content === 'object' && isFormula(content)
          ? { formula: content.formula, result: undefined as never }
          : content,
      ),
    ),
  }));

/** Writes over some cells of the lines; names that a formula might misread are among them. */
const edited = (request: SchedulingRequest, seed: number, plans: SheetPlan[]): SheetPlan[] => {
  const random = seededRandom(seed);
  const [, lines, capacitySheet] = plans;
  const capacity = capacitySheet.rows.slice(5, 5 + request.rotations.length).map((row) => row[0]);
  const rows = lines.rows.filter((row) => /^JL-/.test(String(row[0] ?? '')));
  for (let edit = 0; edit < 8; edit++) {
    const row = rows[Math.floor(random.next() * rows.length)];
    const term = Math.floor(random.next() * request.term_structure.length);
    row[4 + term] = random.chance(0.2) ? null : capacity[Math.floor(random.next() * capacity.length)];
  }
  return plans;
};

/** The figures of the cover, worked out from what stands on the Job lines sheet. */
const expectCover = (
  seed: number,
  request: SchedulingRequest,
  cover: SheetCells,
  read: ReadLines,
  compliance: SheetCells,
): void => {
  const ids = read.lines.map(({ cells }) => cells);
  const usedIn = (id: string, term: number): number => ids.filter((cells) => cells[term] === id).length;
  const over = request.rotations.flatMap((rotation) =>
    request.term_structure.map((_, term) => Math.max(0, usedIn(rotation.id, term) - postsIn(rotation, term))),
  );
  const beyond = over.reduce((sum, each) => sum + each, 0);
  const broken = compliance.rows.slice(5, 5 + ids.length).filter((row) => row[1] !== 0).length;
  expect([seed, cover.rows[4][0], cover.rows[4][1], cover.rows[4][3]]).toEqual([
    seed,
    ids.length - broken,
    ids.length,
    beyond,
  ]);
  expect(String(cover.rows[7][0])).toMatch(broken + beyond === 0 ? /^Every line keeps every rule/ : /^Changed by hand/);
  const rowOf = (text: string): (string | number | boolean | null)[] =>
    cover.rows.find((row) => String(row[0] ?? '').startsWith(text))!;
  request.term_structure.forEach((_, term) => {
    const used = ids.filter((cells) => cells[term] !== null).length;
    expect([seed, term, rowOf(`Term ${term + 1}`)[3]]).toEqual([seed, term, used]);
  });
  for (const category of ['A', 'B', 'C', 'D'] as const) {
    const row = rowOf(`${category}: `);
    if (!row) continue;
    const held = request.rotations
      .filter(({ experience_categories }) => experience_categories.includes(category))
      .flatMap(({ id }) => request.term_structure.map((_, term) => usedIn(id, term)));
    expect([seed, category, row[2]]).toEqual([seed, category, held.reduce((sum, each) => sum + each, 0)]);
  }
};

const about = { source: '=1+1', caveats: ['+61'], holidays: [{ date: '2026-03-09', name: '@Labour Day' }] };
const awkward = ['Ward *', 'Ward ?', '=ED', '>3', '~tilde', '"quoted"', "O'Brien ward", 'TRUE'];

describe.runIf(office !== undefined)('a written workbook, opened by LibreOffice', () => {
  it('shows what the checker finds, also after hand edits', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planner-office-'));
    const cases = [];
    for (let seed = 1; cases.length < 8; seed++) {
      const answer = constructedAnswer(seed);
      if (!answer) continue;
      const { request, response } = structuredClone(answer);
      request.rotations.forEach((rotation, index) => {
        rotation.name = awkward[index] ?? rotation.name;
      });
      const plans = edited(
        request,
        seed,
        resultSheets(
          { ...request, organization: "O'Brien & Sons", year_start: '2026-02-02' },
          response,
          plainNames,
          about,
        ),
      );
      const file = join(folder, `case-${seed}.xlsx`);
      writeFileSync(file, await writeWorkbook(unresolved(plans)));
      cases.push({ seed, request, plans, file });
    }
    const files = cases.map(({ file }) => file);
    execFileSync(
      office!,
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'out'),
        ...files,
      ],
      { stdio: 'ignore' },
    );
    for (const { seed, request } of cases) {
      const sheets = await readWorkbook(readFileSync(join(folder, 'out', `case-${seed}.xlsx`)));
      const [cover, lines, capacity, compliance] = sheets;
      const read = readJobLines(lines, request);
      expect([seed, read.issues]).toEqual([seed, []]);
      const checked = checkPlan(request, draftsOf(read, request));
      const spans = new Set(request.rotations.filter(({ span_terms }) => span_terms > 1).map(({ id }) => id));
      read.lines.forEach((line, index) => {
        if (line.cells.some((id) => id !== null && spans.has(id))) return;
        const rules = checked.lines[index].compliance.filter(({ rule, ok }) => !ok && rule !== 'terms').length;
        const away = request.workers[Number(line.id.slice(3)) - 1]?.unavailable_terms.length ?? 0;
        const empty = line.cells.filter((id) => id !== null).length === request.term_structure.length - away ? 0 : 1;
        expect([seed, line.id, compliance.rows[5 + index][1]]).toEqual([seed, line.id, rules + empty]);
      });
      request.rotations.forEach(({ id }, index) => {
        request.term_structure.forEach((_, term) => {
          const used = read.lines.filter((line) => line.cells[term] === id).length;
          expect([seed, id, term, capacity.rows[5 + index][5 + 3 * term]]).toEqual([seed, id, term, used]);
        });
      });
      expectCover(seed, request, cover, read, compliance);
    }
    rmSync(folder, { recursive: true, force: true });
  });
});
