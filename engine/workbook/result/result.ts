import type { JobLine } from '../../domain/job-line.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import type { SchedulingResponse } from '../../domain/response.ts';
import type { Rotation } from '../../domain/rotation.ts';
import type { ResultNames } from '../edit/result-names.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import type { About } from './about.ts';
import { type Colours, rotationColours } from './colours.ts';
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
};

/** What every result sheet can do. */
export type ResultSheet = (result: Result) => SheetPlan;

export const resultOf = (
  request: SchedulingRequest,
  response: SchedulingResponse,
  names: ResultNames,
  about: About,
): Result => ({
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
  traits: new Map(traitsOf(request.rotations).map((traits, index) => [request.rotations[index].id, traits] as const)),
  about,
});

/** Rotation id the line holds in each term (null: nothing); a placement over two terms stands in both. */
export const rotationByTerm = (line: JobLine, termStructure: readonly number[]): (string | null)[] => {
  const held: (string | null)[] = termStructure.map(() => null);
  for (const { term_index, term_length_weeks, rotation_id } of line.allocations) {
    let weeks = 0;
    for (let term = term_index; term < termStructure.length && weeks < term_length_weeks; term++) {
      held[term] = rotation_id;
      weeks += termStructure[term];
    }
  }
  return held;
};
