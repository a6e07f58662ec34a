import { type Fault, type FaultCheck, pointerTo } from './fault.ts';

/** The request says how many lines it wants, and its workers can hold theirs. */
export const lineFaults: FaultCheck = ({ workers, num_job_lines: lines, term_structure }) => {
  const faults: Fault[] = [];
  const fault = (path: PropertyKey[], message: string) => faults.push({ pointer: pointerTo(...path), message });
  if (lines === undefined && workers.length === 0)
    fault(['num_job_lines'], 'write how many job lines are wanted, or give workers');
  if (lines !== undefined && lines < workers.length)
    fault(['num_job_lines'], `${lines} lines are too few for ${workers.length} workers`);
  const terms = term_structure.length;
  const first = new Map<string, number>();
  workers.forEach(({ id, unavailable_terms: unavailable }, index) => {
    const earlier = first.get(id);
    if (earlier !== undefined)
      fault(['workers', index, 'id'], `the id "${id}" is that of worker ${earlier + 1} as well`);
    else first.set(id, index);
    unavailable.forEach((term, at) => {
      if (term > terms)
        fault(['workers', index, 'unavailable_terms', at], `there is no term ${term}; the year has ${terms}`);
    });
    if (new Set(unavailable.filter((term) => term <= terms)).size === terms)
      fault(['workers', index, 'unavailable_terms'], 'this worker is available in no term: leave the worker out');
  });
  return faults;
};
