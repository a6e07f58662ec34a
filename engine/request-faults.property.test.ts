import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SchedulingRequest } from './domain/request.ts';
import { type Fault, pointerTo } from './request-faults/fault.ts';
import { mended } from './request-faults/mended.ts';
import { readShape } from './request-faults/read-shape.ts';
import { parseRequest, requestFaults } from './request-faults.ts';
import { randomRequest } from './testing/random-request.ts';
import { type SeededRandom, seededRandom } from './testing/seeded-random.ts';

type Path = (string | number)[];

const valueAt = (body: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], body);

const put = (body: unknown, path: Path, value: unknown): void => {
  (valueAt(body, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1)!] = value;
};

/** Every place of a body that holds something. */
const placesIn = (value: unknown, path: Path = []): Path[] => {
  if (value == null) return [];
  const inside =
    typeof value === 'object'
      ? Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, Array.isArray(value) ? +key : key]))
      : [];
  return path.length === 0 ? inside : [path, ...inside];
};

const again = <Value>(list: Value[], random: SeededRandom): void => {
  if (list.length > 0) list.push(structuredClone(random.pick(list)));
};

/** Ways to put a fault between fields into a request, its shape left right. */
const spoilers: ((request: SchedulingRequest, random: SeededRandom) => void)[] = [
  ({ rotations }, random) => again(rotations, random),
  ({ workers }, random) => again(workers, random),
  ({ locks }, random) => again(locks, random),
  ({ rotations }, random) => Object.assign(random.pick(rotations), { capacity: [1, 1, 1, 1, 1, 1, 1] }),
  ({ rotations }, random) => Object.assign(random.pick(rotations), { experience_categories: ['A', 'B', 'C'] }),
  ({ term_structure }) => term_structure.push(40),
  (request) => Object.assign(request.rules, { terms: 7, min_weeks: 52 }),
  (request) => Object.assign(request, { num_job_lines: undefined }),
  (request, random) =>
    request.locks.push(
      { line: random.integer(1, 9), term: random.integer(1, 9), rotation_id: 'nowhere' },
      { line: 1, term: 1, rotation_id: random.pick(request.rotations).id },
      { line: 1, term: 1, rotation_id: random.pick(request.rotations).id },
    ),
  (request, random) =>
    Object.assign(request, {
      priority_requirements: {
        ...request.priority_requirements,
        Extra: { lines: random.integer(1, 6), mode: 'exact', rotation_ids: ['nowhere', request.rotations[0].id] },
      },
    }),
  (request) => Object.assign(request, { affinity: { source: '', version: '', weights: { a: { b: 1 }, b: { a: 2 } } } }),
];

const spoilt = (seed: number): SchedulingRequest => {
  const random = seededRandom(seed);
  const request = randomRequest(seed);
  for (const spoil of spoilers) if (random.chance(0.4)) spoil(request, random);
  return SchedulingRequest.parse(JSON.parse(JSON.stringify(request)));
};

/** A value no place of a request can hold that holds `value`. */
const misshapen = (value: unknown): unknown => (typeof value === 'object' ? 'text' : {});

const faultsOf = (body: unknown): Fault[] => {
  const read = parseRequest(body);
  return read.ok ? [] : read.faults;
};

const spoiltAt = (request: SchedulingRequest, places: readonly Path[]): unknown => {
  const body: unknown = structuredClone(request);
  // The deeper first, so that each is still there.
  for (const path of [...places].sort((a, b) => b.length - a.length)) put(body, path, misshapen(valueAt(body, path)));
  return body;
};

const readAlone = /^(seed|gap|max_seconds|organization|weights|leave_first_half_share|allow_partial_filling)$/;
const ofNobody =
  /^(is_rural|is_nights_or_relief|is_non_clinical|is_leave|is_service_term|team_embedded|required|facility|code)$/;

const namesRotation = /cannot be held|may not be held|take \d+ terms/;

/** Whether a fault that is right of the body as it stands need not be one of the request it was before. */
const dependsOnTheRest = ({ pointer, message }: Fault, before: readonly Fault[], unnamed: boolean): boolean => {
  // What names a rotation whose own name is faulty may name one of two of that name.
  if (unnamed && namesRotation.test(message)) return true;
  // Which of several locks is blamed depends on which are looked at together.
  if (/no rotation satisfies|is banned from it/.test(message)) return true;
  // A lock with one fault, or on a line nobody can count, is looked at no further: without that a second comes to light.
  const lock = /^\/locks\/\d+/.exec(pointer)?.[0];
  const hides = (fault: Fault) => `${fault.pointer}/`.startsWith(`${lock}/`) || fault.pointer === '/num_job_lines';
  return lock !== undefined && before.some(hides);
};

describe('faults of shape beside faults between fields', () => {
  it('hide none of those where no field is read that has a wrong shape', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.nat(), (seed, pick) => {
        const request = spoilt(seed);
        const places = placesIn(request).filter(
          ([first, , last, ...rest]) =>
            readAlone.test(String(first)) ||
            (first === 'rotations' && rest.length === 0 && ofNobody.test(String(last))),
        );
        const place = places[pick % places.length];
        const found = faultsOf(spoiltAt(request, [place]));
        expect(found[0].pointer).toBe(pointerTo(...place));
        expect(found.slice(1)).toEqual(requestFaults(request));
      }),
      { numRuns: 300 },
    );
  });

  it('bring up none that depends on what was meant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.uniqueArray(fc.nat(9999), { minLength: 1, maxLength: 4 }),
        (seed, picks) => {
          const request = spoilt(seed);
          const all = placesIn(request).filter((path) => path.at(-1) !== 'name');
          const places = [...new Set(picks.map((pick) => pick % all.length))].map((index) => all[index]);
          const body = spoiltAt(request, places);
          const shape = readShape(SchedulingRequest, body);
          if (shape.ok) throw new Error(`nothing is wrong at ${places.map((path) => pointerTo(...path)).join()}`);
          for (const side of [0, 1] as const)
            expect(readShape(SchedulingRequest, mended(body, shape.faults, side))).toMatchObject({ ok: true });

          const truth = requestFaults(request);
          const naming = [undefined, 'id', 'parent_specialty', 'subspecialty'];
          const unnamed = places.some(([first, , field]) => first === 'rotations' && naming.includes(field as string));
          for (const fault of faultsOf(body).slice(shape.faults.length)) {
            if (dependsOnTheRest(fault, truth, unnamed)) continue;
            const named = /is that of (rotation|worker) \d+/.test(fault.message);
            expect(truth).toContainEqual(named ? { ...fault, message: expect.any(String) } : fault);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
