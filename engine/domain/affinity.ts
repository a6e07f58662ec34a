import { z } from 'zod';

/**
 * How well specialties go together in one line: weights[a][b], -100..100, symmetric, missing pairs 0.
 * Names are parent specialties or subspecialties.
 */
export const AffinityProfile = z
  .object({
    source: z.string().max(2000),
    version: z.string().max(100),
    weights: z.record(z.string(), z.record(z.string(), z.int().min(-100).max(100))),
  })
  .meta({ id: 'AffinityProfile' });
export type AffinityProfile = z.infer<typeof AffinityProfile>;
