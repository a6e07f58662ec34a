import type { SchedulingRequest } from '../../domain/request.ts';
import type { SchedulingResponse } from '../../domain/response.ts';
import { plainNames, type ResultNames } from '../edit/result-names.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import type { About } from './about.ts';
import { capacitySheet } from './capacity.ts';
import { complianceSheet } from './compliance.ts';
import { coverSheet } from './cover/index.ts';
import { diagnosticsSheet } from './diagnostics.ts';
import { jobLinesSheet } from './job-lines.ts';
import { noPlanSheet } from './no-plan.ts';
import { type ResultSheet, resultOf } from './result.ts';

const planSheets: readonly ResultSheet[] = [
  coverSheet,
  jobLinesSheet,
  capacitySheet,
  complianceSheet,
  diagnosticsSheet,
];
const noPlanSheets: readonly ResultSheet[] = [noPlanSheet, diagnosticsSheet];

/**
 * The sheets of an answer; without lines, the reasons and how it was tried. Their formulas refer to one another by `names`, and to nothing
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
