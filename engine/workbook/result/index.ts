import type { SchedulingRequest } from '../../domain/request.ts';
import type { SchedulingResponse } from '../../domain/response.ts';
import { plainNames, type ResultNames } from '../edit/result-names.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import type { About } from './about.ts';
import { capacitySheet } from './capacity.ts';
import { complianceSheet } from './compliance.ts';
import { jobLinesSheet } from './job-lines.ts';
import { noPlanSheet } from './no-plan.ts';
import { type ResultSheet, resultOf } from './result.ts';
import { summarySheet } from './summary.ts';

const planSheets: readonly ResultSheet[] = [jobLinesSheet, capacitySheet, complianceSheet, summarySheet];
const noPlanSheets: readonly ResultSheet[] = [noPlanSheet, summarySheet];

/**
 * The sheets of an answer; without lines, the reasons and the summary. Their formulas refer to one another by `names`, and to nothing
 * outside: the numbers of Capacity and Compliance follow what people change on the Job lines sheet.
 */
export const resultSheets = (
  request: SchedulingRequest,
  response: SchedulingResponse,
  names: ResultNames = plainNames,
  about: About = {},
): SheetPlan[] => {
  const result = resultOf(request, response, names, about);
  return (response.job_lines.length > 0 ? planSheets : noPlanSheets).map((sheet) => sheet(result));
};
