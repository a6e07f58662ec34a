import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Solve } from '#engine/solve.ts';
import { checkWorkbook } from '#engine/workbook/check-workbook.ts';
import { inputSheets, parseWorkbook } from '#engine/workbook/index.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { constructedAnswer, refusal } from '#engine/workbook/testing/constructed-answer.ts';
import { councilWorkbook } from '#engine/xlsx/testing/council-workbook.case.ts';
import { readWorkbook, writeWorkbook } from '#server/xlsx.ts';
import { generate } from './generate.ts';

const answer = Array.from({ length: 40 }, (_, seed) => constructedAnswer(seed + 1)).find((each) => each !== null);
if (!answer) throw new Error('no seed gives an answer');
const { request, response } = answer;

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'));
  await writeFile(at('in.xlsx'), await writeWorkbook(inputSheets(request)));
});

/** Runs the command with a solver that gives `solved`; what it printed and asked for. */
const runWith = async (args: string[], solve: Solve = async () => response, terminal = false) => {
  const printed = { out: '', err: '' };
  const code = await generate(args, {
    solve: async () => solve,
    out: (line) => {
      printed.out += `${line}\n`;
    },
    err: (text) => {
      printed.err += text;
    },
    terminal,
  });
  return { code, ...printed };
};
const never: Solve = async () => {
  throw new Error('must not be asked');
};

describe('npm run generate', () => {
  it('writes the plan, and the answer as JSON when asked', async () => {
    const { code, out } = await runWith([at('in.xlsx'), at('out.xlsx'), '--json', at('out.json')]);
    expect(code).toBe(0);
    expect(out).toContain(`${response.summary.built_lines} of ${response.summary.requested_lines} job lines`);
    const sheets = await readWorkbook(await readFile(at('out.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['Cover', 'Job lines', 'Capacity', 'Compliance', 'Diagnostics'],
      ...['Rotations', 'Settings', 'Workers', 'Pathways', 'Locks', 'Affinity'],
    ]);
    expect(JSON.parse(await readFile(at('out.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(response)));
  });

  it('writes what the lines were made from behind them, so that they can be checked with nothing else said', async () => {
    await runWith([at('in.xlsx'), at('out.xlsx'), '--seconds', '7']);
    const written = await readWorkbook(await readFile(at('out.xlsx')));
    expect(parseWorkbook(written).request).toMatchObject({
      ...{ num_job_lines: request.num_job_lines, term_structure: request.term_structure, max_seconds: 7 },
      rotations: request.rotations.map(({ id }) => ({ id })),
    });
    const { length } = response.job_lines;
    expect(checkWorkbook(written, {})).toMatchObject({ lines: length, ok: true, violations: [], issues: [] });
  });

  it("writes the lines into a copy of the council's workbook, and leaves lines that stand there", async () => {
    const { solve } = await import('#engine/solve.ts');
    const rules = ['--state', 'VIC', '--cohort', 'PGY1', '--lines', '2'];
    await writeFile(at('council.xlsx'), await councilWorkbook({ lines: 'numbered only' }));
    const first = await runWith([at('council.xlsx'), at('filled.xlsx'), ...rules], solve);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain("The lines stand in '2026 Rotation Planning'.");
    const sheets = await readWorkbook(await readFile(at('filled.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Term Classifications',
      '2026 Rotation Planning',
      'Cover',
      'Job lines',
      'Capacity',
      'Compliance',
      'Diagnostics',
    ]);
    expect(sheets[1].rows[3].filter(Boolean)).toHaveLength(6);
    const again = await runWith([at('filled.xlsx'), at('again.xlsx'), ...rules], solve);
    expect(again.out).toContain(
      "'2026 Rotation Planning' is left as it is, since lines or other cells stand in it already",
    );
    const more = (await readWorkbook(await readFile(at('again.xlsx')))).map(({ name }) => name);
    expect(more.slice(7)).toEqual([
      '2026 Rotation Planning 2',
      'Cover 1',
      'Job lines 1',
      'Capacity 1',
      'Compliance 1',
      'Diagnostics 1',
    ]);
  });

  it('writes CSV files and a calendar per line beside the workbook', async () => {
    const dated = { ...request, year_start: '2026-02-02' };
    await writeFile(at('in.xlsx'), await writeWorkbook(inputSheets(dated)));
    const more = ['--csv', at('lines.csv'), '--allocations', at('places.csv'), '--ics', at('calendars')];
    expect((await runWith([at('in.xlsx'), at('out.xlsx'), ...more])).code).toBe(0);
    const rows = async (name: string) => (await readFile(at(name), 'utf8')).trim().split('\r\n').length - 1;
    expect(await rows('lines.csv')).toBe(response.job_lines.length);
    expect(await rows('places.csv')).toBe(response.job_lines.flatMap(({ allocations }) => allocations).length);
    expect(await readdir(at('calendars'))).toHaveLength(response.job_lines.length);
    const again = await runWith([at('in.xlsx'), at('two.xlsx'), '--ics', at('calendars')], never);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('is not empty')]);
  });

  it('asks for a first day before it solves for calendars', async () => {
    await writeFile(at('in.xlsx'), await writeWorkbook(inputSheets({ ...request, year_start: null })));
    const { code, err } = await runWith([at('in.xlsx'), at('out.xlsx'), '--ics', at('calendars')], never);
    expect([code, err]).toEqual([2, expect.stringContaining('Year start')]);
  });

  it('solves a small year by itself, from a sheet of rotations alone', async () => {
    const rows = [
      ['Unit', 'Posts', 'Specialty'],
      ...['ED', 'Ward', 'Theatre', 'Clinic'].map((name) => [name, 2, name]),
      ['Haem/Onc', 0, null],
      ['Total', 8, null],
    ];
    await writeFile(at('small.xlsx'), await writeWorkbook([{ ...emptyPlan('My units'), rows }]));
    const { solve } = await import('#engine/solve.ts');
    const { code, err, out } = await runWith(
      [at('small.xlsx'), at('out.xlsx'), '--lines', '4', '--terms', '4x13', '--cohort', 'any'],
      solve,
    );
    expect([code, err]).toEqual([0, expect.stringMatching(/^My units!C6 warning: .*\nMy units!A7 warning: .*\n$/)]);
    expect(out).toContain('4 of 4 job lines');
    const result = await readWorkbook(await readFile(at('out.xlsx')));
    const told = result[4].rows.map(([name]) => name);
    expect(told).toEqual(expect.arrayContaining(['Total (My units, A7)', 'Haem/Onc']));
    const grid = result[1].rows.slice(5, 13);
    // Each line takes two rows: its terms, then the letters of its categories.
    for (const row of grid.filter((_, index) => index % 2 === 0))
      expect(new Set(row.slice(4, 8))).toEqual(new Set(['ED', 'Ward', 'Theatre', 'Clinic']));
  });

  it('passes the options on in place of the settings', async () => {
    let asked: unknown;
    await runWith(
      [at('in.xlsx'), at('out.xlsx'), '--seconds', '7', '--lines', String((request.num_job_lines ?? 0) + 1)],
      async (given, options) => {
        asked = { seconds: given.max_seconds, lines: given.num_job_lines, hash: options?.requestSha256?.length };
        return response;
      },
    );
    expect(asked).toEqual({ seconds: 7, lines: (request.num_job_lines ?? 0) + 1, hash: 64 });
  });

  it('prints and writes the reasons when there is no legal plan, with exit code 1', async () => {
    const { code, out } = await runWith([at('in.xlsx'), at('out.xlsx')], async (given) => refusal(given));
    expect(code).toBe(1);
    expect(out).toContain('6 places short');
    expect((await readWorkbook(await readFile(at('out.xlsx'))))[0].name).toBe('No plan');
  });

  it('lists every issue with its sheet and cell, and writes nothing', async () => {
    const rows = [
      ['Rotation', 'Posts', 'Specialty'],
      ['Ward 7', 'many', null],
    ];
    await writeFile(at('bad.xlsx'), await writeWorkbook([{ ...emptyPlan('Rotations'), rows }]));
    const { code, err } = await runWith([at('bad.xlsx'), at('out.xlsx')], never);
    expect(code).toBe(2);
    for (const place of ['Rotations!B2 error', 'Rotations!C2 error', 'Settings!A1 error']) expect(err).toContain(place);
    expect(err).not.toMatch(/\n\s+at /);
    expect(await readdir(folder)).not.toContain('out.xlsx');
  });

  it('says in words what is wrong with a file that is no workbook', async () => {
    await writeFile(at('notes.xlsx'), 'hello');
    const { code, err } = await runWith([at('notes.xlsx'), at('out.xlsx')], never);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`${at('notes.xlsx')}: This is a text file, such as a .csv, and not an Excel workbook`),
    ]);
  });

  it('never replaces the input, even by another name and by force', async () => {
    await symlink(at('in.xlsx'), at('link.xlsx'));
    for (const output of [at('in.xlsx'), at('link.xlsx'), join(folder, '.', 'in.xlsx')]) {
      const { code, err } = await runWith([at('in.xlsx'), output, '--force'], never);
      expect(code).toBe(2);
      expect(err).toContain('is the input');
    }
  });

  it('replaces an output only by force', async () => {
    await writeFile(at('out.xlsx'), 'precious');
    expect((await runWith([at('in.xlsx'), at('out.xlsx')], never)).code).toBe(2);
    expect(await readFile(at('out.xlsx'), 'utf8')).toBe('precious');
    expect((await runWith([at('in.xlsx'), at('out.xlsx'), '--force'])).code).toBe(0);
    expect(await readdir(folder)).toEqual(['in.xlsx', 'out.xlsx']);
  });

  it('refuses arguments it cannot use, all at once, and shows how it is used', async () => {
    const { code, err } = await runWith([
      'one.xlsx',
      '--state',
      'Mars',
      '--lines',
      '0',
      '--seconds',
      'long',
      '--terms',
      '5',
    ]);
    expect(code).toBe(2);
    for (const part of [
      'input workbook and the output',
      '--state Mars',
      '--lines',
      '--seconds',
      '--terms: ',
      'npm run generate',
    ]) {
      expect(err).toContain(part);
    }
    expect((await runWith(['--no-such-option'])).code).toBe(2);
    expect((await runWith(['--help'])).code).toBe(0);
  });

  it('names missing files and folders', async () => {
    const { code, err } = await runWith([at('none.xlsx'), at('no/such/out.xlsx')], never);
    expect(code).toBe(2);
    expect(err).toContain('none.xlsx does not exist');
    expect(err).toContain('the folder of');
  });

  it('takes no folder for a file, and puts no file in the place of a device', async () => {
    const { code, err } = await runWith([folder, '/dev/null', '--json', folder, '--force'], never);
    expect(code).toBe(2);
    expect(err).toContain(`${folder} is a folder: name the workbook in it`);
    expect(err).toContain('/dev/null is no file: name a file for the output');
    expect((await runWith([at('in.xlsx'), folder], never)).err).toContain('is a folder: name a file for the output');
  });

  it('shows progress on a terminal only', async () => {
    const solving: Solve = async (_, options) => {
      options?.onProgress?.({ phase: 'bound', seconds: 1.5, columns: 9, lines: 3, objective: 1, bound: 2, gap: 0.5 });
      return response;
    };
    expect((await runWith([at('in.xlsx'), at('a.xlsx')], solving, true)).err).toContain(
      '1.5 s, bound, 3 lines, within 50.00 %',
    );
    expect((await runWith([at('in.xlsx'), at('b.xlsx')], solving, false)).err).toBe('');
  });

  it('owns up to a fault of its own without a stack trace', async () => {
    const { code, err } = await runWith([at('in.xlsx'), at('out.xlsx')], never);
    expect(code).toBe(70);
    expect(err).toBe('This is a fault of the planner, not of your workbook: must not be asked\n');
  });
});
