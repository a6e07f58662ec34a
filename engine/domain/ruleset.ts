import { z } from 'zod';
import { ExperienceCategory } from './rotation.ts';

export const State = z.enum(['UNRESTRICTED', 'AMC', 'VIC', 'NSW', 'QLD', 'WA', 'SA', 'TAS', 'NT', 'ACT']);
export type State = z.infer<typeof State>;

const cohortAliases: Record<string, string> = { INTERN: 'PGY1', HMO1: 'PGY1', HMO2: 'PGY2', 'HMO3+': 'PGY3+' };
const upper = (value: unknown): unknown => (typeof value === 'string' ? value.trim().toUpperCase() : value);

/** Postgraduate year; `INTERN`, `HMO1`, `HMO2`, `HMO3+` are read as their PGY names, in any case. */
export const Cohort = z.preprocess(
  (value) => {
    const name = upper(value);
    return typeof name === 'string' ? (cohortAliases[name] ?? name) : name;
  },
  z.enum(['ANY', 'PGY1', 'PGY2', 'PGY3+']),
);
export type Cohort = z.infer<typeof Cohort>;

export const StateField = z.preprocess(upper, State);

const share = z.number().min(0).max(1);
const count = z.int().min(0).max(8);

/** The shape of every bound: its key, and the schema of its value. Shares are of the calendar weeks of the term structure. */
export const boundShapes = {
  min_weeks: z.number().min(0).max(53).describe('weeks of the year net of annual leave'),
  terms: z.int().min(1).max(8).describe('exact number of terms in the year'),
  min_terms: count.describe(
    'terms that count (see min_term_weeks, min_terms_distinct); service and leave terms do not',
  ),
  min_term_weeks: z.number().min(0).max(53).describe('shortest term that counts toward min_terms'),
  min_terms_distinct: z
    .enum(['specialty', 'subspecialty'])
    .describe('terms toward min_terms count once per parent specialty, or once per subspecialty'),
  required_categories: z.array(ExperienceCategory).max(20),
  max_specialty_share: share,
  max_subspecialty_share: share,
  max_subspecialty_terms: count,
  max_service_share: share,
  max_service_terms: count,
  min_team_share: share,
  max_rural_terms: count,
  max_nights_relief_terms: count,
  max_non_clinical_terms: count,
  allow_spanning_terms: z.boolean(),
  unique_rotation: z.boolean().describe('no rotation twice in one line; true unless lifted'),
} as const;
export type BoundName = keyof typeof boundShapes;
export const boundNames = Object.keys(boundShapes) as BoundName[];

/** Overrides of a ruleset, one bound at a time; null lifts the bound. */
export const RulesetOverrides = z
  .object(
    Object.fromEntries(Object.entries(boundShapes).map(([name, shape]) => [name, shape.nullish()])) as {
      [Name in BoundName]: z.ZodOptional<z.ZodNullable<(typeof boundShapes)[Name]>>;
    },
  )
  .meta({ id: 'RulesetOverrides' });
export type RulesetOverrides = z.infer<typeof RulesetOverrides>;

/** The values alone: absent or null = unbounded. */
export type Bounds = { [Name in BoundName]?: z.infer<(typeof boundShapes)[Name]> | null };

/** One bound of a shipped ruleset, with where it comes from. */
export type Bound<Name extends BoundName = BoundName> = {
  value: z.infer<(typeof boundShapes)[Name]>;
  source: string;
  clause: string;
  hard: boolean;
  confirmed: boolean;
};

/** A shipped ruleset: which state and cohort, and its bounds. */
export type Ruleset = {
  name: string;
  state: State;
  cohort: Cohort;
  bounds: { [Name in BoundName]?: Bound<Name> };
  notes: string[];
};
