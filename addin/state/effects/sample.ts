import { fetchSample, type Sample } from '#addin/api/samples.ts';
import { strings } from '#addin/strings/en.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { Tools } from './tools.ts';
import { writeInputs } from './write-inputs.ts';

/** Writes a sample's input sheets as new sheets and reads those from now on. @returns what was done */
export const addSample = async (tools: Tools, sample: Sample): Promise<string> => {
  const { sheets, beside } = await writeInputs(tools, SchedulingRequest.parse(await fetchSample(sample)));
  return beside
    ? strings.data.sampleBeside(sample.title, Object.values(sheets))
    : strings.data.sampleLoaded(sample.title);
};
