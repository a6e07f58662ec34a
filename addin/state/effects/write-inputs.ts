import type { SchedulingRequest } from '#engine/domain/request.ts';
import { type ColumnMapping, inputSheets } from '#engine/workbook/index.ts';
import { readWorkbook } from './reading.ts';
import type { Tools } from './tools.ts';

/** The smallest number, from 2, under which none of the names is taken; '' when they are free as they are. */
const suffixFor = (names: readonly string[], taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` ${number}`;
    if (names.every((name) => !taken.has(`${name}${suffix}`.toLowerCase()))) return suffix;
  }
};

/** `sheets`: the sheet written for each input; `beside`: the workbook had input sheets, which are no longer read. */
export type WrittenInputs = { sheets: Record<string, string>; beside: boolean };

/**
 * Writes a request as new input sheets and reads those from now on. Where the workbook has input sheets already, the new ones
 * carry a number and stand in for them; those of the planner stay as they are.
 */
export const writeInputs = async (tools: Tools, request: SchedulingRequest): Promise<WrittenInputs> => {
  const { host, dispatch, getState } = tools;
  const plans = inputSheets(request);
  await readWorkbook(tools);
  const taken = new Set((await host.sheetNames()).map((name) => name.toLowerCase()));
  const inputs = plans.map(({ name }) => name);
  const suffix = suffixFor(inputs, taken);
  const written = plans.map((plan) => ({ ...plan, name: `${plan.name}${suffix}` }));
  await host.writeNew(written);
  const { data } = getState();
  const beside = suffix !== '' || Object.keys(data.parsed?.readFrom ?? {}).length > 0;
  const others = Object.entries(data.mapping).filter(([, { input }]) => !inputs.includes(input));
  const own = written.map(({ name }, index) => [name, { input: inputs[index], columns: {} }]);
  const mapping: ColumnMapping = Object.fromEntries(beside ? [...others, ...own] : others);
  dispatch({ type: 'data/mapping', mapping });
  await readWorkbook(tools);
  return { sheets: Object.fromEntries(inputs.map((input, index) => [input, written[index].name])), beside };
};
