import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Rotation } from '#engine/domain/rotation.ts';
import { boundNames } from '#engine/domain/ruleset.ts';
import { isUsableBy } from '#engine/rulesets/usable-rotations.ts';
import { type Fault, keysOf } from './fault.ts';

/** Faulty places by the keys that lead to them; an empty one is faulty as a whole. */
type Places = Map<string, Places>;

/** Values that say nothing once a part of them is faulty, by the pattern of their pointers. */
const indivisible = new Set(['rotations/*/cohorts', 'rules/required_categories', 'previous', 'annual_leave']);
/** Objects whose keys are names of the caller's. */
const records = new Set(['priority_requirements', 'affinity/weights', 'affinity/weights/*']);

const patternOf = (parent: string, key: string): string => {
  const part = records.has(parent) || /^\d+$/.test(key) ? '*' : key;
  return parent === '' ? part : `${parent}/${part}`;
};

/** @param whole the patterns of places of which a faulty part makes the whole faulty */
const placesOf = (faults: readonly Fault[], whole: ReadonlySet<string>): Places => {
  const places: Places = new Map();
  for (const fault of faults) {
    let at = places;
    let pattern = '';
    for (const key of keysOf(fault.pointer)) {
      pattern = patternOf(pattern, key);
      const next: Places = at.get(key) ?? new Map();
      at.set(key, next);
      at = next;
      if (whole.has(pattern)) break;
    }
    at.clear();
  }
  return places;
};

/** Begins every name that stands in for one that cannot be read; nobody types it. */
const nobody = '\u0000';

const rotation = (index: number) => ({
  id: `${nobody}${index}`,
  name: `rotation ${index + 1}`,
  capacity: 1,
  parent_specialty: `${nobody}${index}`,
});

const worker = (index: number) => ({ id: `${nobody}${index}`, level: 'ANY' });
const lifted = Object.fromEntries(boundNames.map((name) => [name, null]));
const same = <Value>(value: Value): [Value, Value] => [value, value];

/**
 * Two values that may stand in for a faulty one, by the pattern of its pointer: what is wrong with both is wrong whatever was meant.
 * Where one value makes no check say anything both are that; a field that is not named here is left out, for its default.
 * `index` is that of the entry of the list it is in.
 */
const standIns: Record<string, (index: number) => readonly unknown[]> = {
  rotations: () => same([rotation(0)]),
  'rotations/*': (index) => same(rotation(index)),
  'rotations/*/id': (index) => same(rotation(index).id),
  'rotations/*/name': (index) => same(rotation(index).name),
  'rotations/*/capacity': () => same(1),
  'rotations/*/capacity/*': () => same(1),
  'rotations/*/parent_specialty': (index) => same(rotation(index).parent_specialty),
  'rotations/*/subspecialty': (index) => same(rotation(index).parent_specialty),
  'rotations/*/experience_categories/*': () => same('E'),
  term_structure: () => [Array(8).fill(6), Array(7).fill(7)],
  'term_structure/*': () => [1, 2],
  'workers/*': (index) => [worker(index), { ...worker(index), targeted_pathway: nobody }],
  'workers/*/id': (index) => same(worker(index).id),
  'workers/*/level': () => same('ANY'),
  'workers/*/targeted_pathway': () => [undefined, nobody],
  // Not two terms side by side: a span over both could be held with either away from it.
  'workers/*/unavailable_terms/*': () => [1, 8],
  num_job_lines: () => [5000, 4999],
  state: () => ['UNRESTRICTED', 'AMC'],
  cohort: () => ['ANY', 'PGY1'],
  rules: () => [{}, lifted],
  ...Object.fromEntries(boundNames.map((name) => [`rules/${name}`, () => [undefined, null]])),
  'priority_requirements/*': () => [0, 5000].map((lines) => ({ lines, mode: 'prefer' })),
  'priority_requirements/*/lines': () => [0, 5000],
  'priority_requirements/*/mode': () => ['exact', 'prefer'],
  'priority_requirements/*/rotation_ids': () => [undefined, [nobody]],
  'priority_requirements/*/rotation_ids/*': () => same(nobody),
  'priority_requirements/*/specialties': () => [undefined, [nobody]],
  'priority_requirements/*/specialties/*': () => same(nobody),
  annual_leave: () => same({}),
  'affinity/source': () => same(''),
  'affinity/version': () => same(''),
  'affinity/weights': () => same({}),
  'affinity/weights/*': () => same({}),
  'affinity/weights/*/*': () => [0, 1],
  'locks/*': () => same({ line: 1, not: [] }),
  'locks/*/line': () => [1, 2],
  'locks/*/term': () => [1, 2],
  'locks/*/rotation_id': () => [undefined, nobody],
  'locks/*/any_of': () => [undefined, [nobody]],
  'locks/*/any_of/*': () => same(nobody),
  'locks/*/not': () => same([]),
  'locks/*/not/*': () => same(nobody),
  previous: () => same({ job_lines: [] }),
};

/**
 * The body with each faulty value replaced by the first or the second of its stand-ins; nothing of it is changed in place.
 * @param faults faults of the body's shape; none points at the body as a whole.
 */
export const mended = (body: unknown, faults: readonly Fault[], side: 0 | 1): unknown => {
  const places = placesOf(faults, indivisible);
  if (places.size === 0) return body;
  // Workers nobody can count leave open how many lines are wanted.
  const { num_job_lines: lines } = body as { num_job_lines?: unknown };
  if (places.get('workers')?.size === 0 && lines === undefined) places.set('num_job_lines', new Map());
  const mend = (value: unknown, faulty: Places, pattern: string, index: number): unknown => {
    if (faulty.size === 0) return standIns[pattern]?.(index)[side];
    const list = Array.isArray(value);
    const entries = [...faulty].map(([key, inside]): [string, unknown] => [
      key,
      mend((value as Record<string, unknown>)[key], inside, patternOf(pattern, key), list ? Number(key) : index),
    ]);
    return Object.assign(list ? [...value] : { ...(value as object) }, Object.fromEntries(entries));
  };
  return mend(body, places, '', 0);
};

/** Whether a pointer leads to one of the places, or into it. */
const isInside = (places: Places, fault: Fault): boolean => {
  let at: Places | undefined = places;
  for (const key of keysOf(fault.pointer)) {
    at = at.get(key);
    if (!at) return false;
    if (at.size === 0) return true;
  }
  return false;
};

const targets = /^\/workers\/\d+(\/targeted_pathway)?$/;
const linesOfPathway = /^\/priority_requirements\/[^/]*\/lines$/;

/**
 * The faults of `found` that lie at no place where `faults` do, nor depend on them in a way no two stand-ins show: a worker whose target
 * cannot be read may be the one that any of the pathways lacks.
 */
export const besides = (faults: readonly Fault[], found: readonly Fault[]): Fault[] => {
  const places = placesOf(faults, new Set());
  const isOpen = faults.some(({ pointer }) => targets.test(pointer));
  return found.filter((fault) => !isInside(places, fault) && !(isOpen && linesOfPathway.test(fault.pointer)));
};

const isNobody = (name: string | null | undefined): boolean => name?.startsWith(nobody) ?? false;

/**
 * The request with a rotation for every id and every specialty it asks for, where that of a rotation cannot be read: any may be the one
 * that was meant.
 */
export const withRotationsAskedFor = (request: SchedulingRequest): SchedulingRequest => {
  const { rotations, locks, cohort } = request;
  const pathways = Object.values(request.priority_requirements ?? {});
  const added: Rotation[] = [];
  const unnamed = rotations.find(({ id }) => isNobody(id));
  if (unnamed) {
    const known = new Set(rotations.map(({ id }) => id));
    const ids = [
      ...locks.flatMap(({ rotation_id, any_of, not }) => [rotation_id ?? [], any_of ?? [], not ?? []].flat()),
      ...pathways.flatMap(({ rotation_ids }) => rotation_ids ?? []),
    ];
    for (const id of new Set(ids)) if (!known.has(id)) added.push({ ...unnamed, id });
  }
  const unplaced = rotations.filter((one) => isNobody(one.parent_specialty) || isNobody(one.subspecialty));
  const like = unplaced.find((rotation) => isUsableBy(rotation, cohort)) ?? unplaced[0];
  if (like) {
    const specialties = new Set(pathways.flatMap((pathway) => pathway.specialties ?? []));
    for (const name of specialties) added.push({ ...like, id: `${nobody}${name}`, parent_specialty: name });
  }
  return added.length === 0 ? request : { ...request, rotations: [...rotations, ...added] };
};
