import { readFile } from 'node:fs/promises';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import type { Solve } from '#engine/solve.ts';
import {
  type About,
  aboutReading,
  inputSheets,
  type ParsedWorkbook,
  parseWorkbook,
  resultSheets,
  type WorkbookIssue,
} from '#engine/workbook/index.ts';
import { optionsOf } from '#server/command/command-line.ts';
import { requestHash } from '#server/solve/request-hash.ts';
import { councilCopy, readWorkbook, WorkbookError, writeWorkbook } from '#server/xlsx.ts';
import { fileFaults, writeWhole } from './files.ts';
import { type Options, readOptions, usage } from './options.ts';
import { progressLine } from './progress-line.ts';

/** What the command needs of the world around it. `solve` is loaded only once the input has proved good. */
export type World = {
  solve: () => Promise<Solve>;
  out: (line: string) => void;
  err: (text: string) => void;
  /** Whether errors go to a terminal, where progress may be shown. */
  terminal: boolean;
};

/** 0: plan written. 1: no legal plan, reasons printed and written. 2: bad input, or files that must not be written. 70: a fault of the program. */
export type ExitCode = 0 | 1 | 2 | 70;

const issueText = ({ sheet, cell, severity, message }: WorkbookIssue): string =>
  `${sheet}!${cell} ${severity}: ${message}`;

/** A workbook that can be solved: its bytes, the names of its sheets, the council's planning sheet, if it has one, and what reading it left open or out. */
type Input = {
  bytes: Uint8Array;
  sheets: string[];
  request: NonNullable<ParsedWorkbook['request']>;
  planning: ParsedWorkbook['planning'];
  about: About;
};

const parse = async ({ input, given }: Options, world: World): Promise<Input | null> => {
  try {
    const bytes = await readFile(input);
    const sheets = await readWorkbook(bytes);
    const parsed = parseWorkbook(sheets, given);
    const { request, issues, planning } = parsed;
    for (const issue of issues) world.err(`${issueText(issue)}\n`);
    return request && { bytes, sheets: sheets.map(({ name }) => name), request, planning, about: aboutReading(parsed) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    world.err(`${input}: ${error.message}\n`);
    return null;
  }
};

/** The workbook of an answer: its sheets and those of the request, or a copy of the council's workbook with the lines in its layout. */
const resultBytes = async (
  { bytes, sheets, planning, about: known }: Input,
  request: SchedulingRequest,
  response: SchedulingResponse,
  world: World,
): Promise<Uint8Array> => {
  // Loaded when it is needed: the library of holidays takes a quarter of a second.
  const { aboutYear } = await import('#engine/calendar/about-year.ts');
  const about = aboutYear(request, known);
  // With what the lines were made from, so that whoever gets the file can check, edit and solve it again.
  if (!planning) return writeWorkbook([...resultSheets(request, response, undefined, about), ...inputSheets(request)]);
  const copy = await councilCopy(bytes, sheets, planning, request, response, about);
  for (const note of copy.notes) world.out(note);
  return copy.bytes;
};

const verdict = ({ status, summary }: SchedulingResponse, output: string): string => {
  const { built_lines, requested_lines, ruleset, seconds, gap } = summary;
  const quality = gap === null ? '' : `, within ${(gap * 100).toFixed(2)} % of the best possible`;
  return `${status}: ${built_lines} of ${requested_lines} job lines by ${ruleset}${quality}, in ${seconds.toFixed(1)} s -> ${output}`;
};

const run = async (options: Options, world: World): Promise<ExitCode> => {
  const faults = await fileFaults(options);
  for (const fault of faults) world.err(`${fault}\n`);
  if (faults.length > 0) return 2;
  const input = await parse(options, world);
  if (input === null) return 2;
  const request = SchedulingRequest.parse(input.request);
  if (options.ics !== null && !request.year_start) {
    world.err("--ics: a calendar has days: write the first day of term 1 beside 'Year start' on the Settings sheet\n");
    return 2;
  }
  const solve = await world.solve();
  const line = progressLine(world.err);
  const response = await solve(request, {
    requestSha256: requestHash(request),
    ...(world.terminal && { onProgress: line.show }),
  });
  if (world.terminal) line.clear();
  await writeWhole(options.output, await resultBytes(input, request, response, world));
  if (options.json !== null) await writeWhole(options.json, `${JSON.stringify(response, null, 2)}\n`);
  if (options.csv !== null || options.allocations !== null || options.ics !== null) {
    const { writeExports } = await import('./exports.ts');
    await writeExports(options, request, response.job_lines);
  }
  world.out(verdict(response, options.output));
  for (const { message } of response.diagnostics.conflicts) world.out(`- ${message}`);
  return response.job_lines.length > 0 ? 0 : 1;
};

/** The command `npm run generate`: reads a workbook, solves it, writes the plan. Nothing is written when the input is bad. */
export const generate = async (args: string[], world: World): Promise<ExitCode> => {
  const read = optionsOf(readOptions(args), usage, world);
  if ('exit' in read) return read.exit;
  try {
    return await run(read.options, world);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const fromSystem = error instanceof Error && 'syscall' in error;
    world.err(`${fromSystem ? message : `This is a fault of the planner, not of your workbook: ${message}`}\n`);
    return fromSystem ? 2 : 70;
  }
};
