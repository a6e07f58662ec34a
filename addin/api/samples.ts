import { strings } from '#addin/strings/en.ts';
import type { SchedulingRequestInput } from '#engine/domain/request.ts';

/** One of the shipped samples; `file` is where its request is. */
export type Sample = { id: string; title: string; note: string; file: string };

/** Samples could not be had; `remedy` says what still works. */
export class SamplesFault extends Error {
  readonly remedy = strings.data.samplesRemedy;
  constructor() {
    super(strings.data.samplesAway);
    this.name = 'SamplesFault';
  }
}

const fetchJson = async (path: string): Promise<unknown> => {
  const answer = await fetch(path).catch(() => null);
  if (!answer?.ok) throw new SamplesFault();
  return answer.json();
};

/** The samples the server ships. @throws SamplesFault when the server is away */
export const listSamples = async (): Promise<Sample[]> =>
  ((await fetchJson('/samples/samples.json')) as { samples: Sample[] }).samples;

/** A sample's request. @throws SamplesFault when the server is away */
export const fetchSample = async ({ file }: Pick<Sample, 'file'>): Promise<SchedulingRequestInput> =>
  (await fetchJson(file)) as SchedulingRequestInput;
