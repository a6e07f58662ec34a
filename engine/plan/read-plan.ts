import { profileFor } from '#engine/affinity/index.ts';
import type { AffinityProfile } from '#engine/domain/affinity.ts';
import type { DraftJobLine } from '#engine/domain/job-line.ts';
import { type LineRole, lineRoles } from '#engine/domain/line-roles.ts';
import { lineId, lineNumberOf } from '#engine/domain/lock.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { type ActiveRuleset, rulesetFor } from '#engine/rulesets/index.ts';
import { isUsableBy } from '#engine/rulesets/usable-rotations.ts';
import type { Placement, Year } from './placement.ts';

/** A term of a line that holds nothing. */
export const empty = -1;

/** One job line as read: what could be understood, and what could not. */
export type PlanLine = {
  id: string;
  draft: DraftJobLine;
  /** Whose line it is; null when the request has no such line. */
  role: LineRole | null;
  /** In order of their terms. */
  placements: Placement[];
  /** Per term the index of its rotation, or `empty`; with two in one term, the first. */
  cells: number[];
  /** Terms (from 0) that hold a second rotation, and what could not be read. */
  faults: { rule: 'one_rotation_a_term' | 'rotation' | 'span_terms'; term_index: number | null; message: string }[];
};

/** A plan as read from the request and the drafts of its lines, before anything is judged. */
export type Plan = {
  request: SchedulingRequest;
  ruleset: ActiveRuleset;
  profile: AffinityProfile;
  year: Year;
  roles: LineRole[];
  lines: PlanLine[];
  /** Per rotation of the request: may this cohort hold it? */
  usable: boolean[];
  /** Posts used, per rotation and term. */
  used: number[][];
};

/** Weeks of the request's year. */
export const yearOf = (request: SchedulingRequest): Year => ({
  lengths: request.term_structure,
  weeks: request.term_structure.reduce((sum, length) => sum + length, 0),
  annualLeaveWeeks: request.annual_leave?.weeks ?? null,
});

/** Reads the lines against the request. Never throws: what cannot be read stands in the `faults` of its line. */
export const readPlan = (request: SchedulingRequest, drafts: readonly DraftJobLine[]): Plan => {
  const { rotations, term_structure: lengths } = request;
  const indexOf = new Map(rotations.map((rotation, index) => [rotation.id, index]));
  const roles = lineRoles(request);
  const used = rotations.map(() => lengths.map(() => 0));

  const readLine = (draft: DraftJobLine, place: number): PlanLine => {
    const number = draft.id === undefined ? place + 1 : lineNumberOf(draft.id);
    const role = number === null ? null : (roles[number - 1] ?? null);
    const line: PlanLine = {
      id: role?.id ?? draft.id ?? lineId(place + 1),
      draft,
      role,
      placements: [],
      cells: lengths.map(() => empty),
      faults: [],
    };
    const inOrder = [...draft.allocations].sort((a, b) => a.term_index - b.term_index);
    for (const { term_index: termIndex, rotation_id: id } of inOrder) {
      const index = indexOf.get(id);
      if (index === undefined) {
        line.faults.push({ rule: 'rotation', term_index: termIndex, message: `there is no rotation "${id}"` });
        continue;
      }
      const rotation = rotations[index];
      const end = termIndex + rotation.span_terms;
      if (end > lengths.length)
        line.faults.push({
          rule: 'span_terms',
          term_index: termIndex,
          message: `${rotation.name} runs past the end of the year, which has ${lengths.length} terms`,
        });
      let weeks = 0;
      for (let term = termIndex; term < Math.min(end, lengths.length); term++) {
        weeks += lengths[term];
        used[index][term]++;
        if (line.cells[term] === empty) line.cells[term] = index;
        else
          line.faults.push({
            rule: 'one_rotation_a_term',
            term_index: term,
            message: `holds both ${rotations[line.cells[term]].name} and ${rotation.name}`,
          });
      }
      if (weeks > 0) line.placements.push({ termIndex, terms: rotation.span_terms, weeks, rotation });
    }
    return line;
  };

  return {
    request,
    ruleset: rulesetFor(request),
    profile: profileFor(request),
    year: yearOf(request),
    roles,
    lines: drafts.map(readLine),
    usable: rotations.map((rotation) => isUsableBy(rotation, request.cohort)),
    used,
  };
};
