import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inputSheets, resultSheets } from '#engine/workbook/index.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { councilWorkbook } from '#engine/xlsx/testing/council-workbook.case.ts';
import { writeWorkbook } from '#server/xlsx.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const data = (name: string) => new URL(`../../data/${name}`, import.meta.url).pathname;
const { request, response } = constructedAnswer(7) ?? constructedAnswer(8)!;

const ran = async (command: typeof check, ...args: string[]) => {
  const said = { out: '', err: '' };
  const code = await command(args, {
    out: (line) => {
      said.out += `${line}\n`;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbooks-'));
  await writeFile(at('council.xlsx'), await councilWorkbook());
  const plans = resultSheets(request, response);
  await writeFile(at('exported.xlsx'), await writeWorkbook(plans));
  const lines = plans.find(({ name }) => name === 'Job lines')!;
  const row = lines.rows.find(([id]) => id === 'JL-001')!;
  row[4] = null;
  await writeFile(at('edited.xlsx'), await writeWorkbook(plans));
});

describe('npm run check', () => {
  it("judges a council's lines by the rules given, and says so when none are", async () => {
    const legal = await ran(check, at('council.xlsx'), '--state', 'VIC', '--cohort', 'PGY1');
    expect(legal).toEqual({ code: 0, err: '', out: "2 lines on '2026 Rotation Planning': nothing is wrong\n" });
    expect((await ran(check, at('council.xlsx'))).out).toContain('State and Cohort not given');
  });

  it('reads a year plan and its legend from text', async () => {
    const { code, out } = await ran(check, data('pharmacy_lines_2020.csv'), data('pharmacy_units_2020.csv'));
    expect(code).toBe(1);
    expect(out).toContain('pharmacy_units_2020.csv!A4 All 11 lines spend 3 weeks in AP, and the legend says 4');
    expect(out).toContain('pharmacy_lines_2020.csv!B6 Week 1 (2019-12-02): 2 lines are in MCH at once');
    expect(out).toMatch(/11 lines on 'pharmacy_lines_2020\.csv': \d+ things to look at\n$/);
  });

  it('judges lines by the terms given, and says when it could not', async () => {
    const plans = [...inputSheets(request), ...resultSheets(request, response)].filter(
      ({ name }) => name !== 'Settings',
    );
    await writeFile(at('no-settings.xlsx'), await writeWorkbook(plans));
    const unread = await ran(check, at('no-settings.xlsx'));
    expect(unread.out).toMatch(/The lines on 'Job lines' were not judged: put right the errors above first\n$/);
    const judged = await ran(check, at('no-settings.xlsx'), '--terms', request.term_structure.join('+'));
    expect(judged.out).toMatch(new RegExp(`${response.job_lines.length} lines on 'Job lines': `));
  });

  it('says what it cannot use', async () => {
    expect((await ran(check)).code).toBe(2);
    expect(await ran(check, at('none.xlsx'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('does not exist'),
    });
    expect((await ran(check, at('.'))).err).toContain('is a folder: name the file in it');
    const mars = await ran(check, at('council.xlsx'), '--state', 'Mars', '--terms', 'long');
    expect(mars.err).toMatch(/--state Mars is not known: write one of .*VIC.*\n--terms: /);
    expect((await ran(check, at('council.xlsx'), '--bogus')).err).toMatch(/^Unknown option '--bogus'\n/);
    expect((await ran(check, data('term_dates.csv'))).err).toContain('no lines to check');
  });
});

describe('npm run diff', () => {
  it('tells every change by line, term and cell, with its exit code', async () => {
    expect(await ran(diff, at('exported.xlsx'), at('exported.xlsx'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('none changed'),
    });
    const { code, out } = await ran(diff, at('exported.xlsx'), at('edited.xlsx'));
    expect(code).toBe(1);
    expect(out).toMatch(/^Job lines!E\d+ JL-001, term 1: .+ -> nothing\n/);
  });

  it('says what it cannot use', async () => {
    expect((await ran(diff, at('exported.xlsx'))).err).toContain('in this order');
    expect((await ran(diff, at('exported.xlsx'), data('term_dates.csv'))).err).toContain('no sheet of lines');
    expect((await ran(diff, at('exported.xlsx'), at('edited.xlsx'), '--bogus')).err).toContain('Unknown option');
    expect((await ran(diff, '--help')).code).toBe(0);
  });
});
