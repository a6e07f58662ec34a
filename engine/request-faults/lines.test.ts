import { expect, it } from 'vitest';
import { faultsOf } from './fault.case.ts';
import { lineFaults } from './lines.ts';

const faults = (given: object) => faultsOf(lineFaults, given);
const worker = (id: string, unavailable_terms: number[] = []) => ({ id, level: 'PGY1', unavailable_terms });

it('accepts lines, workers, or both', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ num_job_lines: undefined, workers: [worker('x')] })).toEqual([]);
  expect(faults({ num_job_lines: 2, workers: [worker('x', [1, 2]), worker('y', [3, 3])] })).toEqual([]);
});

it('asks for lines or workers when there are neither', () => {
  expect(faults({ num_job_lines: undefined })).toEqual([
    '/num_job_lines: write how many job lines are wanted, or give workers',
  ]);
});

it('lists every fault of the workers at once', () => {
  const workers = [worker('x', [4]), worker('y', [1, 2, 3]), worker('x')];
  expect(faults({ num_job_lines: 2, workers })).toEqual([
    '/num_job_lines: 2 lines are too few for 3 workers',
    '/workers/0/unavailable_terms/0: there is no term 4; the year has 3',
    '/workers/1/unavailable_terms: this worker is available in no term: leave the worker out',
    '/workers/2/id: the id "x" is that of worker 1 as well',
  ]);
});
