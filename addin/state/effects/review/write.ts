import { HostFault } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import { type ResultNames, resultNames, resultSheets, writtenResult } from '#engine/workbook/index.ts';
import { keepWritten } from '../kept-result.ts';
import { readWorkbook } from '../reading.ts';
import type { Tools } from '../tools.ts';
import { follow } from './standing.ts';

/** How often a name may be taken between looking and writing. */
const tries = 5;

const isTaken = (fault: unknown): boolean => fault instanceof HostFault && fault.kind === 'name taken';

/** Writes the newest answer to new sheets with the next free number. @returns what was done */
export const write = async (tools: Tools): Promise<string | null> => {
  const { host, dispatch, getState } = tools;
  const { answer } = getState().solve;
  if (!answer) return null;
  const { request, response, about: known } = answer;
  const { aboutYear } = await import('#engine/calendar/about-year.ts');
  const about = aboutYear(request, known);
  const taken: string[] = [];
  const add = async (left: number): Promise<ResultNames> => {
    const names = resultNames([...(await host.sheetNames()), ...taken]);
    try {
      await host.writeNew(resultSheets(request, response, names, about));
      return names;
    } catch (fault) {
      if (left === 0 || !isTaken(fault)) throw fault;
      // Somebody else took the name meanwhile: the next number.
      taken.push(names.jobLines);
      return add(left - 1);
    }
  };
  const names = await add(tries);
  dispatch({ type: 'review/written', written: writtenResult(names, request, response) });
  await keepWritten(tools);
  await readWorkbook(tools);
  await follow(tools);
  // The cover is for others; who has written lines goes on with them.
  await host.select({ sheet: names.jobLines, address: 'A1' });
  return strings.review.wrote(Object.values(names));
};
