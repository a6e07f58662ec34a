import { HostFault } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import { holidaysOfYear } from '#engine/calendar/about-year.ts';
import type { DraftJobLine } from '#engine/domain/job-line.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { type ExportKind, exportFile, fileNameOf } from '#engine/exports/index.ts';
import { draftsOf } from '#engine/workbook/index.ts';
import { isNewerThanWritten } from '../../plan-view.ts';
import type { ExportedFile } from '../../review.ts';
import { saveFile } from '../../save-file.ts';
import type { Tools } from '../tools.ts';

const words = strings.review.exports;

const types: Record<ExportKind, string> = {
  lines: 'text/csv;charset=utf-8',
  allocations: 'text/csv;charset=utf-8',
  calendar: 'text/calendar;charset=utf-8',
  calendars: 'application/zip',
};

/** The plan that the Review step shows: as it stands in the sheet, else as it was answered. */
const shownPlan = ({ getState }: Tools): { request: SchedulingRequest; jobLines: readonly DraftJobLine[] } => {
  const { review, solve } = getState();
  const { standing, written } = review;
  const { answer } = solve;
  if (standing && (!answer || !isNewerThanWritten(answer, written)))
    return { request: standing.request, jobLines: draftsOf(standing.read, standing.request) };
  if (answer) return { request: answer.request, jobLines: answer.response.job_lines };
  throw new HostFault('failed', words.nothing, words.nothingRemedy);
};

/**
 * Makes a file of the plan under review. A browser takes it as a download; in Excel, where a pane's downloads may go nowhere, it is
 * offered in the pane. @returns what was done
 * @throws HostFault when a calendar is wanted of a year without a first day
 */
export const exportPlan = async (tools: Tools, kind: ExportKind, line?: string): Promise<string> => {
  const { request, jobLines } = shownPlan(tools);
  if ((kind === 'calendar' || kind === 'calendars') && !request.year_start)
    throw new HostFault('failed', words.noDays, words.noDaysRemedy);
  const holidays = holidaysOfYear(request);
  const content = exportFile(kind, { request, jobLines, holidays, stamp: new Date(), line });
  if (content === null) throw new HostFault('failed', words.noLine(line ?? ''), words.nothingRemedy);
  const file: ExportedFile = { name: fileNameOf(kind, line), type: types[kind], content };
  if (tools.host.kind === 'preview') {
    saveFile(file);
    return words.saved(file.name);
  }
  tools.dispatch({ type: 'review/exported', file });
  return words.ready(file.name);
};
