import { readFileSync } from 'node:fs';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import { check } from './instances/check.mjs';

/** A benchmark instance as `bench/instances/README.md` describes it. */
export type Instance = {
  name: string;
  size: string;
  N: number;
  T: number;
  R: number;
  termWeeks: number[];
  requiredCategories: ('A' | 'B' | 'C' | 'D')[];
  limits: {
    specialtyShare: number;
    subspecialtyShare: number;
    serviceShare: number;
    maxRural: number;
    maxNightsRelief: number;
    teamShare: number;
  };
  objective: {
    pairAffinity: number;
    leaveFirstHalfTerms: number[];
    leaveTarget: number;
    leaveDeficitPenalty: number;
    sameSpecialtySetPenalty: number;
  };
  specialties: string[];
  subspecialties: string[];
  affinity: number[][];
  rotations: InstanceRotation[];
};
export type InstanceRotation = {
  id: number;
  name: string;
  cap: number;
  categories: ('A' | 'B' | 'C' | 'D')[];
  specialty: number;
  subspecialty: number | null;
  service: boolean;
  rural: boolean;
  nightsRelief: boolean;
  team: boolean;
  leave: boolean;
  excludable: boolean;
  hospital: string;
};

/** A plan as `check.mjs` takes it: rotation index per term and line, null for a line that is not built. */
export type InstancePlan = { lines: (number[] | null)[] };
export type InstanceCheck = {
  feasible: boolean;
  complete: boolean;
  active: number;
  errors: string[];
  objective: number;
};

export const instanceNames = ['S-1', 'S-2', 'M-1', 'M-2', 'L-1', 'L-2', 'XL-1', 'XL-2', 'XXL-1', 'XXL-2'] as const;

/** @throws when there is no instance of that name */
export const readInstance = (name: string): Instance =>
  JSON.parse(readFileSync(new URL(`./instances/${name}.json`, import.meta.url), 'utf8')) as Instance;

/** The judgement of the instances' own checker. */
export const checkInstance = (instance: Instance, plan: InstancePlan): InstanceCheck =>
  check(instance, plan) as InstanceCheck;

export const rotationId = (index: number): string => `r${index}`;
const subspecialtyName = (instance: Instance, index: number) => `${instance.subspecialties[index]} (subspecialty)`;

/**
 * The instance as a request whose best plan is the instance's best plan: the same rules as overrides of no rules at all, the
 * same affinity by specialty, nothing for open posts. Subspecialties get names no specialty has, so that none meets an
 * entry of the profile.
 */
export const requestFor = (
  instance: Instance,
  run: { seconds?: number; gap?: number; seed?: number } = {},
): SchedulingRequest => {
  const { limits, objective, specialties } = instance;
  return SchedulingRequest.parse({
    rotations: instance.rotations.map((rotation) => ({
      id: rotationId(rotation.id),
      name: rotation.name,
      capacity: rotation.cap,
      parent_specialty: specialties[rotation.specialty],
      subspecialty: rotation.subspecialty === null ? null : subspecialtyName(instance, rotation.subspecialty),
      experience_categories: rotation.categories,
      is_service_term: rotation.service,
      is_rural: rotation.rural,
      is_nights_or_relief: rotation.nightsRelief,
      is_leave: rotation.leave,
      team_embedded: rotation.team,
      excludable: rotation.excludable,
      facility: rotation.hospital,
    })),
    term_structure: instance.termWeeks,
    num_job_lines: instance.N,
    state: 'UNRESTRICTED',
    rules: {
      required_categories: instance.requiredCategories,
      max_specialty_share: limits.specialtyShare,
      max_subspecialty_share: limits.subspecialtyShare,
      max_service_share: limits.serviceShare,
      max_rural_terms: limits.maxRural,
      max_nights_relief_terms: limits.maxNightsRelief,
      min_team_share: limits.teamShare,
    },
    affinity: {
      source: instance.name,
      version: '1',
      weights: Object.fromEntries(
        specialties.map((name, row) => [
          name,
          Object.fromEntries(specialties.map((other, column) => [other, instance.affinity[row][column]])),
        ]),
      ),
    },
    leave_first_half_share: objective.leaveTarget,
    weights: {
      affinity: objective.pairAffinity,
      diversity: objective.sameSpecialtySetPenalty / 50,
      leave: objective.leaveDeficitPenalty / 100,
      fill: 0,
    },
    max_seconds: run.seconds ?? 10,
    gap: run.gap ?? 0.0001,
    seed: run.seed ?? 1,
  });
};

/** The plan of a response to `requestFor(instance)`, as the instances' own checker takes it. */
export const linesOf = (response: Pick<SchedulingResponse, 'job_lines'>, instance: Instance): InstancePlan => ({
  lines: response.job_lines.map(({ allocations }) => {
    const cells = new Array<number>(instance.T).fill(-1);
    for (const { term_index, rotation_id } of allocations) cells[term_index] = Number(rotation_id.slice(1));
    return cells;
  }),
});
