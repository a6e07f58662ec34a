import { CloudFault } from '#addin/data/cloud-fault.ts';
import { type SheetRefresh, sheetRefresh } from '#addin/data/sheet-refresh.ts';
import { strings } from '#addin/strings/en.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { inputSheets } from '#engine/workbook/index.ts';
import { requestOf } from '../../request.ts';
import { readWorkbook } from '../reading.ts';
import { writeInputs } from '../write-inputs.ts';
import { keepRun } from './kept.ts';
import { aboutRun } from './session.ts';
import { type CloudTools, runOf } from './tools.ts';

const words = strings.cloud;

/** The sheets a refresh touches, and the column that tells their rows apart. */
const keys = { Rotations: 'Id', Workers: 'Worker id' } as const;

/** Rotations and workers as they are now, in the year of the run. */
const pulled = async (tools: CloudTools): Promise<SchedulingRequest> => {
  const { org_id, id, term_structure, cohort, state, year_start } = runOf(tools);
  const cloud = await tools.cloud();
  const [rotations, workers] = await Promise.all([cloud.rotations({ org_id, id }), cloud.workers({ org_id, id })]);
  if (rotations.length === 0) throw new CloudFault('no rotations');
  return SchedulingRequest.parse({ rotations, workers, term_structure, cohort, state, year_start });
};

/** Compares what the organisation has with the workbook. Nothing is written. */
export const comparePull = async (tools: CloudTools): Promise<string | null> => {
  tools.learn({ pull: null });
  const request = await pulled(tools);
  await readWorkbook(tools);
  const { cloud, data } = tools.getState();
  const read = data.sheets ?? [];
  const own = Object.entries(keys).map(([input, key]) => ({
    key,
    plan: inputSheets(request).find(({ name }) => name === input)!,
    sheet: read.find(({ name }) => name === cloud.sheets[input]),
  }));
  const isPulled = own.every(({ sheet }) => sheet);
  if (!isPulled) {
    const isEmpty = Object.keys(data.parsed?.readFrom ?? {}).length === 0;
    tools.learn({ pull: { kind: isEmpty ? 'new' : 'beside', request, changedHeadings: null } });
    return null;
  }
  const refreshes: SheetRefresh[] = [];
  for (const { key, plan, sheet } of own) {
    const refresh = sheetRefresh(sheet!, plan, key);
    if (!refresh) {
      tools.learn({ pull: { kind: 'beside', request, changedHeadings: sheet!.name } });
      return null;
    }
    refreshes.push(refresh);
  }
  const isThere = refreshes.some(({ changes }) => changes.length > 0);
  tools.learn({ pull: isThere ? { kind: 'refresh', refreshes } : null });
  return isThere ? null : words.pull.nothing;
};

/** Writes a request as new sheets, which are the pulled ones from now on. @returns their names */
const writeNew = async (tools: CloudTools, request: SchedulingRequest): Promise<string[]> => {
  const { sheets } = await writeInputs(tools, request);
  tools.learn({ sheets, pull: null });
  await keepRun(tools);
  return Object.values(sheets);
};

/** Does what was offered. @returns what was done */
export const writePull = async (tools: CloudTools): Promise<string | null> => {
  const { pull } = tools.getState().cloud;
  if (!pull) return null;
  if (pull.kind !== 'refresh') return words.pull.wrote(await writeNew(tools, pull.request));
  const changes = pull.refreshes.flatMap((refresh) => refresh.changes);
  await tools.host.change(changes);
  tools.learn({ pull: null });
  await readWorkbook(tools);
  return words.pull.refreshed(changes.length);
};

/** Opens a saved request in new sheets, with the rules as they were saved. @returns what was done */
export const openScenario = async (tools: CloudTools, id: string, name: string): Promise<string> => {
  const request = SchedulingRequest.parse(await (await tools.cloud()).scenario(runOf(tools), id));
  const { previous } = request;
  // What is set in the Rules step went into the request when it was saved, and would go before what was opened. No sheet holds an earlier plan.
  tools.dispatch({ type: 'rules/override', overrides: previous ? { previous } : {} });
  const opened = words.scenarios.opened(name, await writeNew(tools, request));
  return previous ? `${opened} ${words.scenarios.openedPrevious(previous.job_lines.length)}` : opened;
};

/** Saves the request that would be generated now, in place of the run's scenario of that name. @returns what was done */
export const saveScenario = async (tools: CloudTools, name: string): Promise<string> => {
  const run = runOf(tools);
  await readWorkbook(tools);
  const request = requestOf(tools.getState());
  if (!request) throw new CloudFault('not ready');
  const cloud = await tools.cloud();
  const same = (await cloud.scenarios(run)).find((scenario) => scenario.name === name);
  await cloud.saveScenario(run, name, SchedulingRequest.parse(request), same?.id ?? null);
  await aboutRun(tools, run);
  return words.scenarios.saved(name);
};
