import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import {
  fillPlanning,
  freePlanningName,
  type PlanningFrame,
  plainNames,
  planningPlan,
  resultNames,
  resultSheets,
  yearOfRequest,
} from '#engine/workbook/index.ts';
import { copyWorkbook } from './copy/copy-workbook.ts';

type About = Parameters<typeof resultSheets>[3];

/** A council workbook with its lines; `notes` say where they stand, why there, and what a copy could not keep. */
export type CouncilCopy = { bytes: Uint8Array; notes: string[] };

/**
 * A copy of a council workbook that holds the lines in its planning sheet where that is empty, else in a new sheet of the same layout, and
 * the sheets of the result after its own. Nothing that stands in the workbook is written over.
 * @param taken names of the sheets it has
 */
export const councilCopy = async (
  bytes: Uint8Array,
  taken: readonly string[],
  planning: PlanningFrame,
  request: SchedulingRequest,
  response: SchedulingResponse,
  about: About,
): Promise<CouncilCopy> => {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const isFree = Object.values(plainNames).every((name) => !used.has(name.toLowerCase()));
  const results = resultSheets(request, response, isFree ? plainNames : resultNames(taken), about);
  const own = planning.sheet.name;
  if (response.job_lines.length === 0) return copyWorkbook(bytes, { add: results });
  const fill = fillPlanning(planning, request, response);
  if ('plan' in fill) {
    const copy = await copyWorkbook(bytes, { fill: fill.plan, add: results });
    if (copy.filled) return { bytes: copy.bytes, notes: [`The lines stand in '${own}'.`, ...copy.notes] };
  }
  const reason = 'reason' in fill ? fill.reason : 'formulas of its own stand where the lines would go';
  const name = freePlanningName(planning.year ?? yearOfRequest(request), taken);
  const copy = await copyWorkbook(bytes, { add: [planningPlan(request, response, name), ...results] });
  return {
    bytes: copy.bytes,
    notes: [`The lines stand in the new sheet '${name}': '${own}' is left as it is, since ${reason}.`, ...copy.notes],
  };
};
