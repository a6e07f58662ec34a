import { HostFault } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import type { DraftJobLine } from '#engine/domain/job-line.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { draftsOf } from '#engine/workbook/index.ts';
import { isNewerThanWritten } from '../../plan-view.ts';
import type { Tools } from '../tools.ts';

const words = strings.review.exports;

/** The plan that the Review step shows: as it stands in the sheet, else as it was answered. @throws HostFault when there is none */
export const shownPlan = ({ getState }: Tools): { request: SchedulingRequest; jobLines: readonly DraftJobLine[] } => {
  const { review, solve } = getState();
  const { standing, written } = review;
  const { answer } = solve;
  if (standing && (!answer || !isNewerThanWritten(answer, written)))
    return { request: standing.request, jobLines: draftsOf(standing.read, standing.request) };
  if (answer) return { request: answer.request, jobLines: answer.response.job_lines };
  throw new HostFault('failed', words.nothing, words.nothingRemedy);
};
