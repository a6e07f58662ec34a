import { SchedulingRequest } from '#engine/domain/request.ts';
import { inputSheets } from '#engine/workbook/index.ts';
import type { SavedWorkbook } from '../workbook/workbook.ts';

/** A shipped year, as `/samples/samples.json` lists it. */
export type Sample = { id: string; title: string; note: string; file: string };

const json = async (address: string): Promise<unknown> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
};

/** @throws when the server does not answer */
export const listSamples = async (): Promise<Sample[]> =>
  ((await json('/samples/samples.json')) as { samples: Sample[] }).samples;

/** A sample as a workbook of input sheets, the way a planner would have filled them in. */
export const sampleWorkbook = async ({ title, file }: Sample): Promise<SavedWorkbook> => {
  const request = SchedulingRequest.parse(await json(file));
  return { name: title.split(':')[0], sheets: inputSheets(request), marks: [], settings: {} };
};
