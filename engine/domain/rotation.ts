import { z } from 'zod';

/** Clinical experience categories (AMC): A undifferentiated, B chronic, C acute and critical, D peri-operative. E counts for nothing. */
export const ExperienceCategory = z.enum(['A', 'B', 'C', 'D', 'E']);
export type ExperienceCategory = z.infer<typeof ExperienceCategory>;

const posts = z.int().min(0).max(500);

/**
 * A placement in a unit, with its posts in each term.
 * `capacity` is one count for every term, or a list with one count per term.
 */
export const Rotation = z
  .object({
    id: z.string().min(1).max(200),
    name: z.string().min(1).max(300),
    capacity: z
      .union([posts, z.array(posts).min(1).max(8)])
      .describe('posts: one count for every term, or one per term'),
    parent_specialty: z.string().min(1).max(200),
    subspecialty: z.string().min(1).max(200).nullish(),
    experience_categories: z.array(ExperienceCategory).max(20).default([]),
    is_service_term: z.boolean().default(false),
    is_rural: z.boolean().default(false),
    is_nights_or_relief: z.boolean().default(false),
    is_leave: z.boolean().default(false),
    is_non_clinical: z.boolean().default(false),
    team_embedded: z.boolean().optional().describe('default true; false when is_service_term or is_leave'),
    excludable: z.boolean().default(false).describe('may be dropped first when posts clash'),
    required: z.int().min(0).max(500).default(0).describe('posts per term that must be filled if any legal plan can'),
    span_terms: z.int().min(1).max(2).default(1).describe('2: one placement over two consecutive terms'),
    facility: z.string().max(200).nullish(),
    code: z.string().max(20).nullish().describe('short label for week cells'),
    cohorts: z.array(z.string().max(20)).max(20).nullish().describe('which cohorts may use it; null: all'),
  })
  .meta({ id: 'Rotation' });
export type Rotation = z.infer<typeof Rotation>;

/** Whether a doctor in this rotation works inside a clinical team (a service or leave term does not, unless it says so). */
export const isTeamEmbedded = (
  rotation: Pick<z.input<typeof Rotation>, 'team_embedded' | 'is_service_term' | 'is_leave'>,
): boolean => rotation.team_embedded ?? !(rotation.is_service_term || rotation.is_leave);

/** Posts of `rotation` in the term with the given index (0-based). */
export const postsIn = (rotation: Pick<Rotation, 'capacity'>, termIndex: number): number =>
  typeof rotation.capacity === 'number' ? rotation.capacity : (rotation.capacity[termIndex] ?? 0);
