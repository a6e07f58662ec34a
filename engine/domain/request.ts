import { z } from 'zod';
import { AffinityProfile } from './affinity.ts';
import { DraftJobLine } from './job-line.ts';
import { Lock } from './lock.ts';
import { Rotation } from './rotation.ts';
import { Cohort, RulesetOverrides, StateField } from './ruleset.ts';
import { Worker } from './worker.ts';

/** Lines reserved for a pathway. `exact`: each holds all `rotation_ids` and at least one rotation of each of `specialties`; `prefer`: rewarded with `weight`. */
export const PathwayRequirement = z
  .object({
    lines: z.int().min(0).max(5000),
    mode: z.enum(['exact', 'prefer']),
    rotation_ids: z.array(z.string()).max(5000).optional(),
    specialties: z.array(z.string()).max(5000).optional(),
    weight: z.number().min(0).max(10_000).optional(),
  })
  .meta({ id: 'PathwayRequirement' });
export type PathwayRequirement = z.infer<typeof PathwayRequirement>;

/** What a preferred rotation or specialty is worth when a pathway names no weight. */
export const defaultPathwayWeight = 50;

export const AnnualLeave = z
  .object({
    weeks: z.int().min(1).max(12).default(5),
    shapes: z
      .array(z.array(z.int().min(1).max(12)).min(1).max(12))
      .max(100)
      .default([[5], [2, 3], [3, 2]]),
    min_gap_weeks: z.int().min(0).max(52).default(13),
    max_away_share: z.number().min(0).max(1).default(0.34),
  })
  .meta({ id: 'AnnualLeave' });

const multiplier = z.number().min(0).max(1000).default(1);
/** Non-negative multipliers of the objective's parts. */
export const ObjectiveWeights = z
  .object({
    affinity: multiplier,
    diversity: multiplier,
    leave: multiplier,
    pathway: multiplier,
    fill: multiplier,
    stability: multiplier,
  })
  .meta({ id: 'ObjectiveWeights' });
export type ObjectiveWeights = z.infer<typeof ObjectiveWeights>;

/**
 * Everything the engine needs, in the words of the wire contract. Shape alone: `requestFaults` checks what holds between fields.
 * Unknown keys are ignored.
 */
export const SchedulingRequest = z
  .object({
    rotations: z.array(Rotation).min(1).max(5000),
    term_structure: z
      .array(z.int().min(1).max(53))
      .min(1)
      .max(8)
      .describe('length of each term in weeks, e.g. [10,10,10,10,12]'),
    workers: z.array(Worker).max(5000).default([]),
    num_job_lines: z.int().min(1).max(5000).optional(),
    state: StateField.default('UNRESTRICTED'),
    cohort: Cohort.default('ANY'),
    rules: RulesetOverrides.default({}),
    priority_requirements: z.record(z.string(), PathwayRequirement).nullish(),
    annual_leave: AnnualLeave.nullish(),
    leave_first_half_share: z.number().min(0).max(1).nullish(),
    affinity: AffinityProfile.nullish(),
    weights: ObjectiveWeights.prefault({}),
    allow_partial_filling: z.boolean().default(false),
    locks: z.array(Lock).max(50_000).default([]),
    previous: z
      .object({ job_lines: z.array(DraftJobLine).max(5000), max_changes: z.int().min(0).optional() })
      .nullish(),
    year_start: z.iso.date().nullish(),
    organization: z.string().max(200).nullish().describe('the health service or network whose lines these are'),
    max_seconds: z.number().min(0.1).max(420).default(60),
    gap: z.number().min(0).max(1).default(0.01),
    seed: z.int().min(0).max(2_147_483_647).default(1),
  })
  .meta({ id: 'SchedulingRequest' });
/** A request with its defaults filled in. */
export type SchedulingRequest = z.infer<typeof SchedulingRequest>;
/** A request as people send it. */
export type SchedulingRequestInput = z.input<typeof SchedulingRequest>;

/** Number of job lines the request asks for (0 when it gives neither lines nor workers). */
export const requestedLines = (request: SchedulingRequest): number => request.num_job_lines ?? request.workers.length;
