import { z } from 'zod';
import { SchedulingRequest } from './request.ts';
import { SchedulingResponse } from './response.ts';
import { Cohort, State, StateField } from './ruleset.ts';

/** Lines that are asked for when nobody says how many: fewer where the organisation has no more. */
export const usualDemoLines = 10;

/** Which demo is wanted. */
export const PresaleRequest = z
  .object({
    organization: z.string().trim().min(1).max(200),
    state: StateField.optional().describe("the organisation's own when left out"),
    cohort: Cohort.default('PGY1').describe('PGY1 or PGY2'),
    count: z.int().min(1).max(5000).optional().describe(`${usualDemoLines} when left out, or as many as there are`),
    format: z.enum(['json', 'excel']).default('json'),
  })
  .meta({ id: 'PresaleRequest' });
export type PresaleRequest = z.infer<typeof PresaleRequest>;

/** Whose demo it is, where its data comes from, and what of it is not published. */
export const Demo = z
  .object({ organization: z.string(), source: z.string(), caveats: z.array(z.string()) })
  .meta({ id: 'Demo' });
export type Demo = z.infer<typeof Demo>;

/** A plan with the demo it belongs to, and the request that was solved: ready to edit and send again. */
export const PresaleResponse = SchedulingResponse.extend({ demo: Demo, request: SchedulingRequest }).meta({
  id: 'PresaleResponse',
});
export type PresaleResponse = z.infer<typeof PresaleResponse>;

/** What there is to demonstrate. */
export const PresaleOrganizations = z
  .object({
    organizations: z.array(
      z.object({
        organization: z.string(),
        state: State,
        cohorts: z.array(
          z.object({
            cohort: Cohort,
            lines: z.int().describe('lines of a whole cohort'),
            lines_published: z.boolean(),
            rotations: z.int(),
            posts: z.int().describe('posts a term, of the term that has fewest'),
            posts_published: z.int().describe('of those, how many are published'),
            units_of: Cohort.describe('whose units they are: another cohort where none are known for this one'),
            term_structure: z.array(z.int()),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'PresaleOrganizations' });
export type PresaleOrganizations = z.infer<typeof PresaleOrganizations>;
