import { z } from 'zod';

/** One term of a line. `term_index` counts from 0, `start_week` from 1. A spanning rotation has one allocation, at its first term, with the weeks of both. */
export const Allocation = z
  .object({
    term_index: z.int().min(0),
    term_length_weeks: z.int().min(1),
    start_week: z.int().min(1),
    rotation_id: z.string(),
    rotation_name: z.string(),
  })
  .meta({ id: 'Allocation' });
export type Allocation = z.infer<typeof Allocation>;

/** One rule, as it stands for one line. */
export const Compliance = z
  .object({ rule: z.string(), ok: z.boolean(), value: z.string(), limit: z.string(), source: z.string() })
  .meta({ id: 'Compliance' });
export type Compliance = z.infer<typeof Compliance>;

/** A year of rotations, one per term, that one doctor will hold. */
export const JobLine = z
  .object({
    id: z.string(),
    worker_id: z.string().nullable(),
    level: z.string(),
    pathway: z.string().nullable(),
    allocations: z.array(Allocation),
    leave: z.array(z.object({ start_week: z.int().min(1), weeks: z.int().min(1) })),
    affinity_score: z.number(),
    diversity_score: z.number(),
    compliance: z.array(Compliance),
  })
  .meta({ id: 'JobLine' });
export type JobLine = z.infer<typeof JobLine>;

/** The least of a job line that can be checked: an id (or its place in the list) and its allocations. */
export const DraftJobLine = z
  .object({
    id: z.string().optional(),
    worker_id: z.string().nullish(),
    pathway: z.string().nullish(),
    allocations: z.array(z.object({ term_index: z.int().min(0), rotation_id: z.string() }).loose()).max(53),
    leave: z
      .array(z.object({ start_week: z.int().min(1), weeks: z.int().min(1) }))
      .max(53)
      .optional(),
  })
  .meta({ id: 'DraftJobLine' });
export type DraftJobLine = z.infer<typeof DraftJobLine>;
