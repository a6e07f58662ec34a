import type { HeldLine, Run } from '../cloud.ts';

/** A row of `planner.allocation_runs` with its plan. */
export type RunRow = Omit<Run, 'plan' | 'year' | 'state'> & {
  plan: { name: string; year: number; state: Run['state'] };
};

export const runColumns =
  'id,org_id,name,status,cohort,term_structure,year_start,revision,plan:allocation_plans(name,year,state)';

export const runOf = ({ plan, ...row }: RunRow): Run => ({
  ...row,
  plan: plan.name,
  year: plan.year,
  state: plan.state,
});

/** A row of `planner.job_lines` with its allocations, and a line of a snapshot. */
export const lineColumns = 'id,worker_id,pathway,allocations:job_line_allocations(term_index,rotation_id)';

/** Without what two lines are not compared by; allocations in the order of the year. */
export const heldLineOf = ({ id, worker_id, pathway, allocations }: HeldLine): HeldLine => ({
  id,
  worker_id: worker_id ?? null,
  pathway: pathway ?? null,
  allocations: allocations
    .map(({ term_index, rotation_id }) => ({ term_index, rotation_id }))
    .sort((a, b) => a.term_index - b.term_index),
});
