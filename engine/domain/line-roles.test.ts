import { describe, expect, it } from 'vitest';
import { lineRoles } from './line-roles.ts';
import { SchedulingRequest } from './request.ts';

const rotations = [{ id: 'ed', name: 'Emergency', capacity: 5, parent_specialty: 'Emergency' }];
const pathwaysOf = (workers: object[], lines: number | undefined, reserved: number) =>
  lineRoles(
    SchedulingRequest.parse({
      rotations,
      term_structure: [10, 10],
      workers,
      num_job_lines: lines,
      priority_requirements: { GP: { lines: reserved, mode: 'prefer', specialties: ['Emergency'] } },
    }),
  ).map(({ pathway }) => pathway);

const gp = { id: 'a', level: 'PGY1', targeted_pathway: 'GP' };
const surgeon = { id: 'b', level: 'PGY1', targeted_pathway: 'Surgery' };
const open = { id: 'c', level: 'PGY1' };

describe('the lines of a pathway', () => {
  it('go first to the workers who target it', () => {
    expect(pathwaysOf([surgeon, gp], 3, 1)).toEqual([null, 'GP', null]);
  });

  it('then to anonymous lines, the last first', () => {
    expect(pathwaysOf([gp], 4, 2)).toEqual(['GP', null, null, 'GP']);
  });

  it('then to workers who target none, and never to one who targets another', () => {
    expect(pathwaysOf([surgeon, open], undefined, 2)).toEqual([null, 'GP']);
  });
});
