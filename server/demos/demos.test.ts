import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Solve, solve } from '#engine/solve.ts';
import { readOncePresale } from '#server/presale/load.ts';
import { readWorkbook } from '#server/xlsx.ts';
import { demos } from './demos.ts';

const presale = readOncePresale();
let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'demos-')), 'made');
});

const runWith = async (args: string[], solver: Solve = solve) => {
  const printed = { out: '', err: '' };
  const code = await demos([...args, '--out', folder], {
    presale,
    solve: async () => solver,
    out: (line) => {
      printed.out += `${line}\n`;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { code, ...printed };
};
const never: Solve = async () => {
  throw new Error('must not be asked');
};
const files = () => readdir(folder).catch(() => []);

describe('npm run demos', () => {
  it('writes a checked workbook for every organisation of a state, and a list of them', async () => {
    const { code, out } = await runWith(['--state', 'qld', '--lines', '2']);
    expect(code).toBe(0);
    expect(out).toContain('2 workbooks and demos.csv');
    const names = [
      'qld-cairns-mackay-mount-isa-townsville-pgy1.xlsx',
      'qld-mater-private-hospital-townsville-pgy1.xlsx',
    ];
    expect((await files()).sort()).toEqual(['demos.csv', ...names]);
    const sheets = await readWorkbook(await readFile(join(folder, names[1])));
    expect(sheets.map(({ name }) => name)).toContain('Rotations');
    expect(JSON.stringify(sheets.find(({ name }) => name === 'Job lines'))).toContain('JL-002');
    expect(await readFile(join(folder, 'demos.csv'), 'utf8')).toMatch(/Mater.*,QLD,PGY1,.*,2,OPTIMAL,.*illustrative/);
  });

  it('writes nothing for an organisation without a legal plan, and says why', async () => {
    const { code, out } = await runWith(['--organization', 'bairnsdale regional health service', '--lines', '60']);
    expect(code).toBe(1);
    expect(out).toMatch(/INFEASIBLE, 0 of 60 lines[\s\S]*\n- .+/);
    expect(await files()).toEqual(['demos.csv']);
  });

  it('never writes a plan that the checker turns down', async () => {
    const twice: Solve = async (request, options) => {
      const response = await solve(request, options);
      const [first] = response.job_lines;
      return {
        ...response,
        job_lines: response.job_lines.map((line) => ({ ...line, allocations: first.allocations })),
      };
    };
    await expect(runWith(['--organization', 'Monash Health'], twice)).rejects.toThrow(/turned the plan down/);
    expect(await files()).toEqual([]);
  });

  it.each([
    [['--state', 'XX', '--cohort', 'PGY7', '--lines', '0'], /--state XX[\s\S]*--cohort PGY7[\s\S]*--lines/],
    [['--organization', 'Monnash'], /no demo data of 'Monnash'.*Monash Health \(VIC\)/],
    [['--state', 'ACT'], /no organisation of ACT/],
  ])('refuses %j in words', async (args, words) => {
    const { code, err } = await runWith(args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
    expect(await files()).toEqual([]);
  });

  it('says so when there is a file in the place of the folder', async () => {
    await writeFile(folder, 'mine');
    const { code, err } = await runWith(['--organization', 'Monash Health', '--lines', '1'], never);
    expect([code, err]).toEqual([2, `--out ${folder}: there is a file in its place: name another folder\n`]);
  });

  it('replaces a workbook only when told to', async () => {
    const args = ['--organization', 'Bairnsdale Regional Health Service', '--lines', '1'];
    expect((await runWith(args)).code).toBe(0);
    const again = await runWith(args);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('--force')]);
    expect((await runWith([...args, '--force'])).code).toBe(0);
  });
});
