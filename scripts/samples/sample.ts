import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import type { ExperienceCategory } from '#engine/domain/rotation.ts';

/** What every sample says of itself. */
export const label = 'names real; counts and categories illustrative';

/** Posts and categories of one position; a count, or one per term. */
type Numbers = { posts: number | number[]; categories: string };

/** A position of `real_posts.csv`, by its service and name there, or one added so that a legal year is possible. */
export type Unit = Numbers & { excludable?: boolean; required?: number; code?: string; service?: boolean } & (
    | { hospital: string; term: string; spanTerms?: number; facility?: string; rural?: boolean }
    | { added: string; specialty: string; parent: string; facility?: string }
  );

/** A real service with enough units for its cohort. */
export type Sample = {
  id: string;
  /** Service as `cohort_sizes.csv` names it; its head count is the number of lines. */
  service: string;
  year: string;
  state: SchedulingRequestInput['state'];
  cohort: 'PGY1' | 'PGY2';
  termStructure: number[];
  yearStart: string;
  /** What the reader must know beyond the label. */
  note: string;
  units: Unit[];
  pathways?: (idOf: (name: string, facility?: string) => string) => SchedulingRequestInput['priority_requirements'];
};

/** Letters of a unit: illustrative, since which unit carries which is for the accreditor to say. */
export const lettersOf = (categories: string): ExperienceCategory[] => categories.split('') as ExperienceCategory[];
