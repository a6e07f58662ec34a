import { type Lock, lineId, lineNumberOf } from '#engine/domain/lock.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { countOf } from '#engine/rules/weeks.ts';
import { isUsableBy } from '#engine/rulesets/usable-rotations.ts';
import { pointerTo } from '../pointer.ts';
import { listed } from '../wording.ts';
import type { Lift, Ruled } from './lift.ts';

const keepingLocks =
  (given: readonly Lock[]) =>
  ({ request, bounds }: Ruled): Ruled => {
    const gone = new Set(given);
    return { request: { ...request, locks: request.locks.filter((lock) => !gone.has(lock)) }, bounds };
  };

const nameOf = (request: SchedulingRequest, id: string): string =>
  request.rotations.find((rotation) => rotation.id === id)?.name ?? id;

const lockInWords = (request: SchedulingRequest, lock: Lock): string => {
  const names = (ids: readonly string[], most = 3): string =>
    listed(
      ids.map((id) => nameOf(request, id)),
      most,
    );
  const asks = [
    ...(lock.rotation_id == null ? [] : [nameOf(request, lock.rotation_id)]),
    ...(lock.any_of?.length ? [`one of ${names(lock.any_of)}`] : []),
    ...(lock.not?.length ? [`not ${names(lock.not)}`] : []),
  ];
  const line = lineNumberOf(lock.line);
  const when = lock.term == null ? '' : ` in term ${lock.term}`;
  return `the lock of ${line === null ? lock.line : lineId(line)}${when} (${asks.join(', ') || 'nothing'})`;
};

/** Every lock by itself. */
export const lockLifts = ({ request }: Ruled): Lift[] =>
  request.locks.map((lock, index) => ({
    rule: 'locks',
    words: lockInWords(request, lock),
    cells: [pointerTo('locks', index)],
    lifted: keepingLocks([lock]),
  }));

/** All locks at once. */
export const allLocksLift = ({ request }: Ruled): Lift[] =>
  request.locks.length === 0
    ? []
    : [
        {
          rule: 'locks',
          words:
            request.locks.length === 1 ? lockInWords(request, request.locks[0]) : `the ${request.locks.length} locks`,
          cells: request.locks.map((_, index) => pointerTo('locks', index)),
          lifted: keepingLocks(request.locks),
        },
      ];

/** Each pathway whose lines must hold something. Given up, it still reserves its lines, so that every line keeps its role. */
export const pathwayLifts = ({ request }: Ruled): Lift[] =>
  Object.entries(request.priority_requirements ?? {}).flatMap(([name, requirement]) => {
    const asks = (requirement.rotation_ids?.length ?? 0) + (requirement.specialties?.length ?? 0);
    if (requirement.mode !== 'exact' || requirement.lines === 0 || asks === 0) return [];
    const wanted = listed(
      [...(requirement.rotation_ids ?? []).map((id) => nameOf(request, id)), ...(requirement.specialties ?? [])],
      4,
    );
    return [
      {
        rule: `pathway:${name}`,
        words: `${wanted} in the ${requirement.lines === 1 ? 'line' : `${requirement.lines} lines`} of pathway ${name}`,
        cells: [pointerTo('priority_requirements', name)],
        lifted: (ruled: Ruled): Ruled => ({
          ...ruled,
          request: {
            ...ruled.request,
            priority_requirements: {
              ...ruled.request.priority_requirements,
              [name]: { ...requirement, mode: 'prefer', weight: 0 },
            },
          },
        }),
      },
    ];
  });

/** The terms in which named doctors are away. */
export const absenceLifts = ({ request }: Ruled): Lift[] => {
  const away = request.workers.flatMap(({ unavailable_terms }, index) => (unavailable_terms.length ? [index] : []));
  if (away.length === 0) return [];
  const who = listed(
    away.map((index) => lineId(index + 1)),
    4,
  );
  return [
    {
      rule: 'unavailable_terms',
      words: `the terms without a doctor (${who})`,
      cells: away.map((index) => pointerTo('workers', index, 'unavailable_terms')),
      lifted: ({ request: now, bounds }) => ({
        request: { ...now, workers: now.workers.map((worker) => ({ ...worker, unavailable_terms: [] })) },
        bounds,
      }),
    },
  ];
};

/** Rotations that are kept for another cohort. */
export const cohortLifts = ({ request }: Ruled): Lift[] => {
  const closed = request.rotations.flatMap((rotation, index) => (isUsableBy(rotation, request.cohort) ? [] : [index]));
  if (closed.length === 0) return [];
  return [
    {
      rule: 'cohorts',
      words: `${countOf(closed.length, 'rotation')} kept from ${request.cohort}`,
      cells: closed.map((index) => pointerTo('rotations', index, 'cohorts')),
      lifted: ({ request: now, bounds }) => ({
        request: { ...now, rotations: now.rotations.map((rotation) => ({ ...rotation, cohorts: null })) },
        bounds,
      }),
    },
  ];
};

/** The posts: given up, every rotation has one for every doctor in every term. */
export const postsLift: Lift = {
  rule: 'capacity',
  words: 'the posts of each term',
  cells: [],
  lifted: ({ request, bounds }) => ({
    request: {
      ...request,
      rotations: request.rotations.map((rotation) => ({ ...rotation, capacity: 500 })),
    },
    bounds,
  }),
};
