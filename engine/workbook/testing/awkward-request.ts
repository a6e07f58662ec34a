import fc from 'fast-check';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { requestFaults } from '#engine/request-faults.ts';
import { randomRequest } from '#engine/testing/random-request.ts';
import type { WorkbookIssue } from '../issue.ts';

/** What people and attackers put into names: formula signs, separators of lists, quotes, line breaks, letters of other scripts. */
const awkward = fc.constantFrom(
  '',
  '=1+',
  '+',
  '-',
  '@',
  '|',
  ';',
  '"',
  '!',
  ',',
  "'",
  'a\nb',
  'é',
  '<&>',
  '1.5',
  'x,y|z',
  '医',
);

/** A request of any feature without faults, whose ids and names are hard to write into cells. */
export const awkwardRequest: fc.Arbitrary<SchedulingRequest> = fc
  .record({
    seed: fc.integer({ min: 1, max: 100_000 }),
    size: fc.constantFrom('tiny' as const, 'small' as const),
    marks: fc.array(awkward, { minLength: 4, maxLength: 4 }),
    year: fc.record({
      year_start: fc.option(fc.constantFrom('2026-02-02', '2027-02-01', '2027-12-31')),
      max_seconds: fc.constantFrom(0.1, 60, 419.5),
      gap: fc.constantFrom(0, 0.01, 0.125, 1),
    }),
    level: fc.constantFrom('PGY1', 'PGY2', 'HMO3+'),
    stability: fc.constantFrom(0, 1, 2.5),
    words: fc.option(fc.constantFrom('North; South', 'É-1', '0012')),
  })
  .map(({ seed, size, marks, year, level, stability, words }) => {
    const base = randomRequest(seed, size);
    const [idMark, nameMark, workerMark, pathwayMark] = marks;
    const id = (text: string): string => `${idMark}${text}${idMark}`;
    const pathway = (text: string): string => `${pathwayMark}${text}`;
    return SchedulingRequest.parse({
      ...base,
      ...year,
      organization: `${nameMark}Service`,
      weights: { ...base.weights, stability },
      rules: {
        ...base.rules,
        ...(words === null && { terms: base.term_structure.length, max_subspecialty_terms: stability > 1 ? 2 : null }),
        ...(words !== null && base.rules.terms === undefined && stability === 0 && { terms: null }),
      },
      affinity: base.affinity && { ...base.affinity, source: `${nameMark}survey`, version: words ?? '1' },
      rotations: base.rotations.map((rotation) => ({
        ...rotation,
        id: id(rotation.id),
        name: `${nameMark}${rotation.name}`,
        facility: words,
        code: words === null ? null : `${words.slice(0, 5)}${rotation.id}`,
      })),
      workers: base.workers.map((worker) => ({
        ...worker,
        id: `${workerMark}${worker.id}`,
        level,
        name: words === null ? null : `${nameMark}${worker.id}`,
        targeted_pathway: worker.targeted_pathway ? pathway(worker.targeted_pathway) : worker.targeted_pathway,
      })),
      priority_requirements: Object.fromEntries(
        Object.entries(base.priority_requirements ?? {}).map(([name, requirement]) => [
          pathway(name),
          { ...requirement, ...(requirement.rotation_ids && { rotation_ids: requirement.rotation_ids.map(id) }) },
        ]),
      ),
      locks: base.locks.map((lock) => ({
        ...lock,
        ...(lock.rotation_id && { rotation_id: id(lock.rotation_id) }),
        ...(lock.any_of && { any_of: lock.any_of.map(id) }),
        ...(lock.not && { not: lock.not.map(id) }),
      })),
    });
  })
  .filter((request) => requestFaults(request).length === 0 && request.term_structure[0] > 8);

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutNulls(part)]));
};

/** A request as sheets can tell it: no nulls (but lifted rules), one wish per lock, no empty lists of pathways or pairs. */
export const asSheetsTell = (request: SchedulingRequest): unknown => ({
  ...(withoutNulls({
    ...request,
    locks: request.locks.flatMap(({ rotation_id, any_of, not, ...at }) => [
      ...(rotation_id ? [{ ...at, rotation_id }] : []),
      ...(any_of?.length === 1 ? [{ ...at, rotation_id: any_of[0] }] : any_of ? [{ ...at, any_of }] : []),
      ...(not && not.length > 0 ? [{ ...at, not }] : []),
    ]),
    priority_requirements:
      Object.keys(request.priority_requirements ?? {}).length > 0 ? request.priority_requirements : null,
    affinity: request.affinity && {
      ...request.affinity,
      weights: Object.fromEntries(
        Object.entries(request.affinity.weights).filter(([, row]) => Object.keys(row).length > 0),
      ),
    },
  }) as object),
  rules: request.rules,
});

/** Issues that a workbook of a request drawn at random should not have: wishes without effect are drawn as well. */
export const unexpected = (issues: readonly WorkbookIssue[]): WorkbookIssue[] =>
  issues.filter(({ message }) => !/^(Must fill \d+, but|There is no pathway ')/.test(message));
