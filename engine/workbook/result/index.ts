import type { SchedulingRequest } from '../../domain/request.ts';
import type { SchedulingResponse } from '../../domain/response.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import { capacitySheet } from './capacity.ts';
import { complianceSheet } from './compliance.ts';
import { gridSheet } from './grid.ts';
import { jobLinesSheet } from './job-lines.ts';
import { noPlanSheet } from './no-plan.ts';
import { type ResultSheet, resultOf } from './result.ts';
import { summarySheet } from './summary.ts';

const planSheets: readonly ResultSheet[] = [jobLinesSheet, gridSheet, capacitySheet, complianceSheet, summarySheet];
const noPlanSheets: readonly ResultSheet[] = [noPlanSheet, summarySheet];

/** The sheets of an answer; without lines, the reasons and the summary. Nothing outside them is referred to. */
export const resultSheets = (request: SchedulingRequest, response: SchedulingResponse): SheetPlan[] => {
  const result = resultOf(request, response);
  return (response.job_lines.length > 0 ? planSheets : noPlanSheets).map((sheet) => sheet(result));
};
