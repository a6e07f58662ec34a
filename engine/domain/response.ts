import { z } from 'zod';
import { JobLine } from './job-line.ts';

export const SolveStatus = z.enum(['OPTIMAL', 'FEASIBLE', 'INFEASIBLE', 'STOPPED']);
export type SolveStatus = z.infer<typeof SolveStatus>;

/** Each part of the objective, already multiplied by its weight; they add up to the objective. Penalties are negative. */
export const ObjectiveParts = z
  .object({
    affinity: z.number(),
    diversity: z.number(),
    leave: z.number(),
    pathway: z.number(),
    fill: z.number(),
    stability: z.number(),
  })
  .meta({ id: 'ObjectiveParts' });
export type ObjectiveParts = z.infer<typeof ObjectiveParts>;

export const StoppedBy = z.enum(['gap', 'optimal', 'time', 'cancelled', 'infeasible', 'crash']);
export type StoppedBy = z.infer<typeof StoppedBy>;

/** What can be said of any plan, solved or drawn by hand. */
export const PlanFigures = z
  .object({
    requested_lines: z.int(),
    built_lines: z.int(),
    objective: z.number().nullable(),
    parts: ObjectiveParts,
    affinity_total: z.number(),
    identical_lines: z.int(),
    nearest_line_distance: z
      .int()
      .nullable()
      .describe('fewest terms in which any two lines differ; null below two lines'),
    leave_first_half_share: z.number().nullable(),
    ruleset: z.string(),
  })
  .meta({ id: 'PlanFigures' });
export type PlanFigures = z.infer<typeof PlanFigures>;

export const Summary = PlanFigures.extend({
  bound: z.number().nullable().describe('no legal plan with as many lines can score more'),
  gap: z.number().nullable(),
  stopped_by: StoppedBy,
  seconds: z.number(),
  seed: z.int(),
  reproducible: z.boolean().describe('false when the clock cut the run: the same request may give another answer'),
  request_sha256: z.string(),
}).meta({ id: 'Summary' });
export type Summary = z.infer<typeof Summary>;

export const UnfilledPost = z
  .object({
    rotation_id: z.string(),
    term_index: z.int(),
    capacity: z.int(),
    filled: z.int(),
    excludable: z.boolean(),
  })
  .meta({ id: 'UnfilledPost' });
export type UnfilledPost = z.infer<typeof UnfilledPost>;

export const Conflict = z
  .object({ rules: z.array(z.string()), message: z.string(), cells: z.array(z.string()) })
  .meta({ id: 'Conflict' });
export type Conflict = z.infer<typeof Conflict>;

export const Diagnostics = z
  .object({
    unfilled: z.array(UnfilledPost),
    conflicts: z.array(Conflict),
    repairs: z.array(
      z.object({
        message: z.string(),
        changes: z.array(z.object({ rotation_id: z.string(), term_index: z.int(), capacity_delta: z.int() })),
        verified: z.boolean(),
      }),
    ),
    bottlenecks: z.array(z.object({ rotation_id: z.string(), term_index: z.int(), gain_per_post: z.number() })),
    unmatched_specialties: z.array(z.string()),
  })
  .meta({ id: 'Diagnostics' });
export type Diagnostics = z.infer<typeof Diagnostics>;

export const SchedulingResponse = z
  .object({ status: SolveStatus, job_lines: z.array(JobLine), summary: Summary, diagnostics: Diagnostics })
  .meta({ id: 'SchedulingResponse' });
export type SchedulingResponse = z.infer<typeof SchedulingResponse>;

/** How far a solve has come; `lines`, `objective`, `bound` and `gap` are null until known. */
export const Progress = z
  .object({
    phase: z.enum(['reading', 'first plan', 'bound', 'integer', 'polish', 'explain', 'done']),
    seconds: z.number(),
    columns: z.int(),
    lines: z.int().nullable(),
    objective: z.number().nullable(),
    bound: z.number().nullable(),
    gap: z.number().nullable(),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof Progress>;

/** One broken rule, with where it is. `term_index` (from 0) is null for a rule on the whole line, `line_id` null for one on the plan. */
export const Violation = z
  .object({
    line_id: z.string().nullable(),
    term_index: z.int().nullable(),
    rule: z.string(),
    message: z.string(),
    source: z.string(),
  })
  .meta({ id: 'Violation' });
export type Violation = z.infer<typeof Violation>;

export const CheckResult = z
  .object({ ok: z.boolean(), violations: z.array(Violation), summary: PlanFigures })
  .meta({ id: 'CheckResult' });
export type CheckResult = z.infer<typeof CheckResult>;
