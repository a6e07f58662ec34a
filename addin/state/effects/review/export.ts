import { HostFault } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import { holidaysOfYear } from '#engine/calendar/about-year.ts';
import { type ExportKind, exportFile, fileNameOf } from '#engine/exports/index.ts';
import type { ExportedFile } from '../../review.ts';
import { saveFile } from '../../save-file.ts';
import type { Tools } from '../tools.ts';
import { shownPlan } from './shown-plan.ts';

const words = strings.review.exports;

const types: Record<ExportKind, string> = {
  lines: 'text/csv;charset=utf-8',
  allocations: 'text/csv;charset=utf-8',
  calendar: 'text/calendar;charset=utf-8',
  calendars: 'application/zip',
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
