import { SchedulingRequest } from './domain/request.ts';
import { affinityFaults } from './request-faults/affinity.ts';
import { droppedNames } from './request-faults/dropped-names.ts';
import type { Fault } from './request-faults/fault.ts';
import { lineFaults } from './request-faults/lines.ts';
import { lockFaults } from './request-faults/locks.ts';
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

/**
 * Reads an untrusted body as a request, defaults filled in. All faults at once: those of shape, or, where the shape is right, those
 * between fields.
 */
export const parseRequest = (
  body: unknown,
): { ok: true; request: SchedulingRequest } | { ok: false; faults: Fault[] } => {
  const endless = tooMany(body);
  if (endless.length > 0) return { ok: false, faults: endless };
  const read = readShape(SchedulingRequest, body);
  if (!read.ok) return { ok: false, faults: [...droppedNames(body), ...read.faults] };
  const faults = [...droppedNames(body), ...requestFaults(read.data)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, request: read.data };
};
