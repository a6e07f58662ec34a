import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '#engine/check.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { seededRandom } from '#engine/testing/seeded-random.ts';
import { cellsOf, draftsOf, isFormula, readJobLines, resultSheets, type SheetPlan } from '#engine/workbook/index.ts';
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
  const capacity = plans[1].rows.slice(5, 5 + request.rotations.length).map((row) => row[0]);
  const rows = plans[0].rows.filter((row) => /^JL-/.test(String(row[0] ?? '')));
  for (let edit = 0; edit < 8; edit++) {
    const row = rows[Math.floor(random.next() * rows.length)];
    const term = Math.floor(random.next() * request.term_structure.length);
    row[4 + term] = random.chance(0.2) ? null : capacity[Math.floor(random.next() * capacity.length)];
  }
  return plans;
};

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
      const plans = edited(request, seed, resultSheets(request, response));
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
    for (const { seed, request, plans } of cases) {
      const sheets = await readWorkbook(readFileSync(join(folder, 'out', `case-${seed}.xlsx`)));
      const [lines, capacity, compliance] = sheets;
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
      expect(cellsOf(plans[0]).rows.length).toBeGreaterThan(5);
    }
    rmSync(folder, { recursive: true, force: true });
  });
});
