import { SchedulingRequest } from './domain/request.ts';
import { affinityFaults } from './request-faults/affinity.ts';
import { droppedNames } from './request-faults/dropped-names.ts';
import type { Fault } from './request-faults/fault.ts';
import { lineFaults } from './request-faults/lines.ts';
import { lockFaults } from './request-faults/locks.ts';
import { besides, mended, withRotationsAskedFor } from './request-faults/mended.ts';
import { notYetServed } from './request-faults/not-yet.ts';
import { pathwayFaults } from './request-faults/pathways.ts';
import { readShape } from './request-faults/read-shape.ts';
import { rotationFaults } from './request-faults/rotations.ts';
import { tooMany } from './request-faults/too-many.ts';
import { yearFaults } from './request-faults/year.ts';

export type { Fault };

const checks = [rotationFaults, yearFaults, lineFaults, pathwayFaults, lockFaults, affinityFaults, notYetServed];

/**
 * Everything that does not hold between the fields of a request, each fault with its JSON pointer; empty = ready to solve.
 * Too few posts is no fault: that is an answer (INFEASIBLE), found by the engine.
 */
export const requestFaults = (request: SchedulingRequest): Fault[] => checks.flatMap((check) => check(request));

/** More would be read by nobody. */
const mostMended = 10_000;

/**
 * What does not hold between fields of a body whose shape is wrong at `shape`: the faults there are whatever stands at those places.
 * Each is found twice, with other values in their place.
 */
const faultsBesides = (body: unknown, shape: readonly Fault[]): Fault[] => {
  if (shape.length > mostMended || shape.some(({ pointer }) => pointer === '')) return [];
  const one = readShape(SchedulingRequest, mended(body, shape, 0));
  const other = readShape(SchedulingRequest, mended(body, shape, 1));
  if (!one.ok || !other.ok) return [];
  const keyOf = ({ pointer, message }: Fault): string => `${pointer} ${message}`;
  const again = new Set(requestFaults(withRotationsAskedFor(other.data)).map(keyOf));
  return besides(
    shape,
    requestFaults(one.data).filter((fault) => again.has(keyOf(fault))),
  );
};

/**
 * Reads an untrusted body as a request, defaults filled in, or says all its faults at once: those of shape first, then those between
 * fields. Of the latter, none that depends on what a value of the wrong shape was meant to be.
 */
export const parseRequest = (
  body: unknown,
): { ok: true; request: SchedulingRequest } | { ok: false; faults: Fault[] } => {
  const endless = tooMany(body);
  const read = readShape(SchedulingRequest, mended(body, endless, 0));
  const shape = read.ok ? endless : [...endless, ...read.faults];
  const between = read.ok && shape.length === 0 ? requestFaults(read.data) : faultsBesides(body, shape);
  const faults = [...droppedNames(body), ...shape, ...between];
  return read.ok && faults.length === 0 ? { ok: true, request: read.data } : { ok: false, faults };
};
