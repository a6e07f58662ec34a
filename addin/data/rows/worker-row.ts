import type { Worker } from '#engine/domain/worker.ts';

/** A row of `planner.workers`, as far as the contract has it. */
export type WorkerRow = {
  id: string;
  level: string;
  name: string | null;
  targeted_pathway: string | null;
  unavailable_terms: number[];
};

export const workerColumns = 'id,level,name,targeted_pathway,unavailable_terms';

export const workerOf = ({ name, targeted_pathway, ...row }: WorkerRow): Worker => ({
  ...row,
  ...(name !== null && { name }),
  ...(targeted_pathway !== null && { targeted_pathway }),
});
