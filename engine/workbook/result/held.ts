import type { JobLine } from '../../domain/job-line.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import type { SchedulingResponse } from '../../domain/response.ts';

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

/** Doctors per term that hold each rotation, by its id. */
export const usedPosts = (
  { rotations, term_structure }: Pick<SchedulingRequest, 'rotations' | 'term_structure'>,
  { job_lines }: Pick<SchedulingResponse, 'job_lines'>,
): Map<string, number[]> => {
  const used = new Map<string, number[]>(rotations.map(({ id }) => [id, term_structure.map(() => 0)]));
  for (const line of job_lines)
    rotationByTerm(line, term_structure).forEach((id, term) => {
      const counts = id === null ? undefined : used.get(id);
      if (counts) counts[term]++;
    });
  return used;
};

/** Weeks of the year. */
export const weeksOfYear = ({ term_structure }: Pick<SchedulingRequest, 'term_structure'>): number =>
  term_structure.reduce((sum, length) => sum + length, 0);
