import { z } from 'zod';

/** A named doctor. Line i belongs to worker i. `unavailable_terms` count from 1, as people do. */
export const Worker = z
  .object({
    id: z.string().min(1).max(200),
    level: z.string().min(1).max(50),
    name: z.string().max(300).nullish(),
    targeted_pathway: z.string().max(200).nullish(),
    unavailable_terms: z.array(z.int().min(1).max(8)).max(20).default([]),
  })
  .meta({ id: 'Worker' });
export type Worker = z.infer<typeof Worker>;
