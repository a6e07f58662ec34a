import { HostFault } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import { freePlanningName, planningPlan, yearOfRequest } from '#engine/workbook/index.ts';
import { readWorkbook } from '../reading.ts';
import type { Tools } from '../tools.ts';
import { shownPlan } from './shown-plan.ts';

/** How often a name may be taken between looking and writing. */
const tries = 5;

/** Writes the plan under review to a new sheet in the council's layout, over nothing. @returns what was done */
export const writeCouncil = async (tools: Tools): Promise<string> => {
  const { request, jobLines } = shownPlan(tools);
  const year = tools.getState().data.parsed?.planning?.year ?? yearOfRequest(request);
  const taken: string[] = [];
  for (let left = tries; ; left--) {
    const name = freePlanningName(year, [...(await tools.host.sheetNames()), ...taken]);
    try {
      await tools.host.writeNew([planningPlan(request, { job_lines: jobLines }, name)]);
      await readWorkbook(tools);
      return strings.review.wroteCouncil(name);
    } catch (fault) {
      if (left === 0 || !(fault instanceof HostFault) || fault.kind !== 'name taken') throw fault;
      // Somebody else took the name meanwhile: the next number.
      taken.push(name);
    }
  }
};
