import type { SchedulingRequest } from '../../domain/request.ts';
import type { SchedulingResponse } from '../../domain/response.ts';
import type { Rotation } from '../../domain/rotation.ts';
import type { ResultNames } from '../edit/result-names.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import type { About } from './about.ts';
import { type Colours, rotationColours } from './colours.ts';
import { type Judged, judgedLines } from './judged.ts';
import { rotationLabels } from './labels.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type Traits, traitsOf } from './live/traits.ts';

/** An answer made ready for its sheets. Sequences run over the terms of the year. */
export type Result = {
  request: SchedulingRequest;
  response: SchedulingResponse;
  rotationById: Map<string, Rotation>;
  /** Label of each rotation by id. */
  labels: Map<string, string>;
  colours: Map<string, Colours>;
  names: ResultNames;
  layout: Layout;
  /** Traits of each rotation by id. */
  traits: Map<string, Traits>;
  about: About;
  judged: Judged;
};

/** What every result sheet can do. */
export type ResultSheet = (result: Result) => SheetPlan;

export const resultOf = (
  request: SchedulingRequest,
  response: SchedulingResponse,
  names: ResultNames,
  about: About,
): Result => {
  const traits = new Map(
    traitsOf(request.rotations).map((each, index) => [request.rotations[index].id, each] as const),
  );
  return {
    request,
    response,
    rotationById: new Map(request.rotations.map((rotation) => [rotation.id, rotation])),
    labels: rotationLabels(request.rotations),
    colours: rotationColours(request.rotations),
    names,
    layout: layoutOf(names, {
      terms: request.term_structure.length,
      rotations: request.rotations.length,
      lines: response.job_lines.length,
    }),
    traits,
    about,
    judged: judgedLines(request, response, traits),
  };
};

/** Whose plan it is, for headings: what is known of service, state and cohort, year. */
export const planTitle = ({ request, response }: Pick<Result, 'request' | 'response'>): string =>
  [
    request.organization,
    `ruleset ${response.summary.ruleset}`,
    // Rulesets are named by the year of their text, which is seldom that of the plan.
    request.year_start && `year ${request.year_start.slice(0, 4)}`,
  ]
    .filter(Boolean)
    .join(' · ');
