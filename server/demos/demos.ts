import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { aboutYear } from '#engine/calendar/about-year.ts';
import { csvOf } from '#engine/csv/csv.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import type { Cohort, State } from '#engine/domain/ruleset.ts';
import { checkResult, parseRequest, type Solve } from '#engine/index.ts';
import type { Presale } from '#engine/presale/index.ts';
import { inputSheets, resultSheets } from '#engine/workbook/index.ts';
import { idFromName } from '#engine/workbook/words.ts';
import { optionsOf } from '#server/command/command-line.ts';
import { writeWhole } from '#server/generate/files.ts';
import { requestHash } from '#server/solve/request-hash.ts';
import { writeWorkbook } from '#server/xlsx.ts';
import { type DemosOptions, readDemosOptions, usage } from './options.ts';

/** What the command needs of the world around it. */
export type DemosWorld = {
  presale: () => Promise<Presale>;
  solve: () => Promise<Solve>;
  out: (line: string) => void;
  err: (text: string) => void;
};

type Wanted = { organization: string; state: State; cohort: Cohort; count: number | undefined; file: string };
type Made = Wanted & { request: SchedulingRequest; response: SchedulingResponse; caveats: readonly string[] };

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The demos the options mean, each with its file's name. */
const wantedBy = ({ state, organization, cohorts, lines }: DemosOptions, presale: Presale): Wanted[] => {
  const named =
    organization === null ? null : presale.demo({ organization, state: state ?? undefined, cohort: 'PGY1' });
  const only = named?.ok ? named.demo.organization : null;
  const ids = new Set<string>();
  return presale
    .organizations()
    .organizations.filter(
      (each) => (state === null || each.state === state) && (only === null || each.organization === only),
    )
    .flatMap((each) =>
      cohorts.map((cohort) => {
        const whole = each.cohorts.find((own) => own.cohort === cohort)?.lines;
        const count = lines === 'all' ? whole : (lines ?? undefined);
        const file = `${idFromName(`${each.state} ${each.organization} ${cohort}`, ids)}.xlsx`;
        return { organization: each.organization, state: each.state, cohort, count, file };
      }),
    );
};

/** Why nothing is made, or nothing. */
const faultsOf = async (options: DemosOptions, presale: Presale, wanted: readonly Wanted[]): Promise<string[]> => {
  const { organization, state, out, force } = options;
  if (organization !== null) {
    const found = presale.demo({ organization, state: state ?? undefined, cohort: 'PGY1' });
    if (!found.ok) {
      const near = found.nearest.map((each) => `${each.organization} (${each.state})`).join(', ');
      return [`--organization: there is no demo data of '${organization}'${near ? `; the nearest: ${near}` : ''}`];
    }
  }
  if (wanted.length === 0)
    return [`There is no organisation of ${state} in the demo data: import its posts with npm run posts`];
  if (force) return [];
  const files = [...wanted.map(({ file }) => file), listName];
  const there = await Promise.all(files.map((file) => exists(join(out, file))));
  return files
    .filter((_, index) => there[index])
    .map((file) => `${join(out, file)} exists: name another folder, or add --force to replace it`);
};

const listName = 'demos.csv';

/** One demo solved and checked. @throws Error when the data or the plan break a rule: a fault of the planner or of its data */
const make = async (wanted: Wanted, presale: Presale, solve: Solve): Promise<Made> => {
  const found = presale.demo(wanted);
  if (!found.ok) throw new Error(`${wanted.organization} is not in the demo data`);
  const read = parseRequest(found.request);
  if (!read.ok)
    throw new Error(
      `${wanted.organization}: ${read.faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}`,
    );
  const { request } = read;
  const response = await solve(request, { requestSha256: requestHash(request) });
  const { ok, violations } = checkResult(request, response.job_lines);
  if (response.job_lines.length > 0 && !ok)
    throw new Error(`${wanted.organization}: the checker turned the plan down: ${violations[0]?.message}`);
  return { ...wanted, request, response, caveats: found.demo.caveats };
};

const write = async ({ request, response, caveats, file }: Made, source: string, out: string): Promise<void> => {
  const sheets = resultSheets(request, response, undefined, aboutYear(request, { source, caveats }));
  await writeWhole(join(out, file), await writeWorkbook([...sheets, ...inputSheets(request)]));
};

const listOf = (made: readonly Made[]): string =>
  csvOf([
    ['organisation', 'state', 'cohort', 'file', 'lines', 'status', 'ruleset', 'checked', 'caveats'],
    ...made.map(({ organization, state, cohort, file, response, caveats }) => {
      const { job_lines, status, summary } = response;
      const isMade = job_lines.length > 0;
      return [
        organization,
        state,
        cohort,
        isMade ? file : '',
        job_lines.length,
        status,
        summary.ruleset,
        isMade ? 'legal by the independent checker' : '',
        caveats.join(' '),
      ];
    }),
  ]);

/** The command `npm run demos`: a workbook for every organisation. Nothing is written for one without a legal plan. */
export const demos = async (args: string[], world: DemosWorld): Promise<0 | 1 | 2> => {
  const read = optionsOf(readDemosOptions(args), usage, world);
  if ('exit' in read) return read.exit;
  const { options } = read;
  const presale = await world.presale();
  const wanted = wantedBy(options, presale);
  const faults = await faultsOf(options, presale, wanted);
  if (faults.length > 0) {
    world.err(`${faults.join('\n')}\n`);
    return 2;
  }
  const unmade = await mkdir(options.out, { recursive: true }).then(
    () => null,
    ({ code, message }: NodeJS.ErrnoException) =>
      code === 'EEXIST' || code === 'ENOTDIR' ? 'there is a file in its place: name another folder' : message,
  );
  if (unmade !== null) {
    world.err(`--out ${options.out}: ${unmade}\n`);
    return 2;
  }
  const solve = await world.solve();
  const all: Made[] = [];
  for (const each of wanted) {
    const made = await make(each, presale, solve);
    all.push(made);
    const { job_lines, status, summary, diagnostics } = made.response;
    const found = presale.demo(each);
    if (job_lines.length > 0 && found.ok) await write(made, found.demo.source, options.out);
    const place = job_lines.length > 0 ? `-> ${join(options.out, each.file)}` : '';
    world.out(
      `${each.state} ${each.organization} ${each.cohort}: ${status}, ${job_lines.length} of ${summary.requested_lines} lines, checked ${place}`.trim(),
    );
    if (job_lines.length === 0) for (const { message } of diagnostics.conflicts) world.out(`- ${message}`);
  }
  await writeWhole(join(options.out, listName), listOf(all));
  const without = all.filter(({ response }) => response.job_lines.length === 0).length;
  world.out(
    `${all.length - without} workbooks and ${listName} in ${options.out}${without > 0 ? `; ${without} without a legal plan` : ''}`,
  );
  return without > 0 ? 1 : 0;
};
