import type { DemoWanted } from '#addin/api/presale.ts';
import { strings } from '#addin/strings/en.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { countOverrides } from '../rules.ts';
import { keepAnswer } from './kept-result.ts';
import type { Tools } from './tools.ts';
import { writeInputs } from './write-inputs.ts';

const words = strings.data.presale;

/** An organisation has no legal plan for the lines that were asked for; `remedy` says what would help. */
export class NoDemoFault extends Error {
  readonly remedy = words.noPlanRemedy;
  constructor(organization: string, lines: number, reason: string | undefined) {
    super(words.noPlan(organization, lines, reason));
    this.name = 'NoDemoFault';
  }
}

/**
 * Asks for a demo, and writes its input sheets and its lines as new sheets; those inputs are read from then on, and what the Rules step
 * changes is set back. Nothing is written where
 * there are no lines.
 * @returns what was done, and what is illustrative in it
 */
export const addDemo = async (tools: Tools, wanted: DemoWanted): Promise<string> => {
  const { api, dispatch, getState } = tools;
  const { demo, request: sent, ...response } = await api.presale.lines(wanted);
  const request = SchedulingRequest.parse(sent);
  const lines = response.job_lines.length;
  if (lines === 0)
    throw new NoDemoFault(demo.organization, request.num_job_lines ?? 0, response.diagnostics.conflicts[0]?.message);
  // What was set over the sheets was set for others; over the demo's it would judge lines by rules they were not built by.
  const reset = countOverrides(getState().rules.overrides);
  dispatch({ type: 'rules/override', overrides: {} });
  const { beside } = await writeInputs(tools, request);
  const answer = { request, response, about: { source: demo.source, caveats: demo.caveats } };
  dispatch({ type: 'solve/answered', answer });
  await keepAnswer(tools, answer);
  const { write } = await import('./review/deeds.ts');
  await write(tools);
  return words.built(demo.organization, lines, beside, demo.caveats, reset);
};
