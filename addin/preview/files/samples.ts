import { fetchSample, type Sample } from '#addin/api/samples.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { inputSheets } from '#engine/workbook/index.ts';
import type { SavedWorkbook } from '../workbook/workbook.ts';

/** A sample as a workbook of input sheets, the way a planner would have filled them in. @throws SamplesFault when the server is away */
export const sampleWorkbook = async (sample: Sample): Promise<SavedWorkbook> => {
  const request = SchedulingRequest.parse(await fetchSample(sample));
  return { name: sample.title.split(':')[0], sheets: inputSheets(request), marks: [], settings: {} };
};
