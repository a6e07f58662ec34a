import { type Fault, pointerTo } from './fault.ts';

/** Pathways of a request, specialties of a profile, and weights of a profile. */
const mostPathways = 1_000;
const mostSpecialties = 2_000;
const mostWeights = 250_000;

/** How many entries an object has, 0 for anything else. */
const sizeOf = (value: unknown): number =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value).length : 0;

const under = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;

/**
 * Objects of the body as it was sent that hold more entries than anybody means, each with its pointer; they are looked at before they are
 * read, which would take their thread for seconds. (Lists say how long they may be in their own schemas.)
 */
export const tooMany = (body: unknown): Fault[] => {
  const faults: Fault[] = [];
  const count = (is: number, most: number, what: string, ...path: string[]) => {
    if (is > most)
      faults.push({ pointer: pointerTo(...path), message: `must have at most ${most} ${what}, not ${is}` });
  };
  count(sizeOf(under(body, 'priority_requirements')), mostPathways, 'pathways', 'priority_requirements');
  const weights = under(under(body, 'affinity'), 'weights');
  const specialties = sizeOf(weights);
  count(specialties, mostSpecialties, 'specialties', 'affinity', 'weights');
  if (specialties > 0 && specialties <= mostSpecialties) {
    const pairs = Object.values(weights as object).reduce((sum: number, row) => sum + sizeOf(row), 0);
    count(pairs, mostWeights, 'weights', 'affinity', 'weights');
  }
  return faults;
};
