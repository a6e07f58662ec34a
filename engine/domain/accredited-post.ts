import { z } from 'zod';
import { ExperienceCategory } from './rotation.ts';
import { Cohort, StateField } from './ruleset.ts';

/** Whether a value stands in the source named beside it, or was filled in so that a demo can be made. */
export const ValueStatus = z.enum(['published', 'illustrative']);
export type ValueStatus = z.infer<typeof ValueStatus>;

/** The values of a post whose origin is told one by one. */
export const statedValues = ['term_name', 'specialty', 'categories', 'posts', 'service', 'rural'] as const;
export type StatedValue = (typeof statedValues)[number];

const count = z.int().min(0).max(500);

/** What a council accredits an organisation to offer a cohort: a named term, with its posts, and where each of its values comes from. */
export const AccreditedPost = z
  .object({
    organization: z.string().min(1).max(200),
    state: StateField,
    cohort: Cohort,
    term_name: z.string().min(1).max(300),
    facility: z.string().max(200).nullish(),
    specialty: z.string().max(200).nullish().describe('such as Cardiology'),
    subspecialty: z.string().max(200).nullish().describe('finer than the specialty, where a list tells them apart'),
    parent_specialty: z.string().min(1).max(200),
    categories: z.array(ExperienceCategory),
    posts: z.union([count, z.array(count).min(1).max(8)]).describe('one count for every term, or one per term'),
    is_service_term: z.boolean().default(false),
    is_rural: z.boolean().default(false),
    span_terms: z.int().min(1).max(2).default(1),
    required: z.int().min(0).max(500).default(0),
    excludable: z.boolean().default(false),
    code: z.string().max(20).nullish(),
    year: z.string().max(50).describe('of the source, in its words'),
    source: z.string().max(1000),
    note: z.string().max(1000).default(''),
    status: z.object(
      Object.fromEntries(statedValues.map((value) => [value, ValueStatus])) as Record<StatedValue, typeof ValueStatus>,
    ),
  })
  .meta({ id: 'AccreditedPost' });
export type AccreditedPost = z.infer<typeof AccreditedPost>;

/**
 * How many lines an organisation builds for a cohort, and over which terms. Without an organisation it speaks of a whole state: the
 * terms that are usual there.
 */
export const DemoCohort = z
  .object({
    organization: z.string().min(1).max(200).nullable(),
    state: StateField,
    cohort: Cohort,
    lines: z.int().min(1).max(5000).nullable(),
    lines_status: ValueStatus,
    term_weeks: z.array(z.int().min(1).max(53)).min(1).max(8).nullable(),
    year_start: z.iso.date().nullable(),
    year: z.string().max(50),
    source: z.string().max(1000),
    note: z.string().max(1000),
  })
  .meta({ id: 'DemoCohort' });
export type DemoCohort = z.infer<typeof DemoCohort>;
