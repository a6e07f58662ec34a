import type { AffinityProfile } from '../domain/affinity.ts';
import { lineRoles } from '../domain/line-roles.ts';
import { lineNumberOf } from '../domain/lock.ts';
import { defaultPathwayWeight, type SchedulingRequest } from '../domain/request.ts';
import { isTeamEmbedded, postsIn, type Rotation } from '../domain/rotation.ts';
import { type Bounds, Cohort } from '../domain/ruleset.ts';

/** The rules within a line as plain numbers; Infinity (or 0 for a minimum) where there is none. Weeks are calendar weeks. */
export type LineRules = {
  specialtyWeeks: number;
  subspecialtyWeeks: number;
  subspecialtyTerms: number;
  serviceWeeks: number;
  serviceTerms: number;
  teamWeeks: number;
  ruralTerms: number;
  nightsTerms: number;
  nonClinicalTerms: number;
  countedTerms: number;
  countedTermWeeks: number;
  netWeeks: number;
  leaveWeeksOfLeaveTerm: number;
  unique: boolean;
  requiredMask: number;
};

/** What one line may and must hold. */
export type LineSpec = {
  /** Bit t is set when the line works in term t. */
  available: number;
  pathway: string | null;
  /** Reward per rotation for a preferring pathway, or null. */
  bonus: Float64Array | null;
  /** Sets of rotations (as 0/1 per rotation) of each of which the line must hold at least one. */
  needs: Uint8Array[];
  /** 0/1 per rotation: never in this line; or null. */
  banned: Uint8Array | null;
  /** 0/1 per (term * rotations + rotation): allowed there; or null when every cell is free. */
  allowed: Uint8Array | null;
};

/** A request as arrays of numbers: the only form the algorithm sees. Rotations keep the request's indices; what the cohort may not use has no posts. */
export type Problem = {
  terms: number;
  weeks: number[];
  totalWeeks: number;
  /** 1 where the term ends by the middle of the year. */
  early: Uint8Array;
  rotations: number;
  kind: Int32Array;
  parent: Int32Array;
  subspecialty: Int32Array;
  /** Placements of one key count once toward the rules' countedTerms; -1: each counts. */
  countKey: Int32Array;
  mask: Int32Array;
  service: Uint8Array;
  rural: Uint8Array;
  nights: Uint8Array;
  nonClinical: Uint8Array;
  leave: Uint8Array;
  team: Uint8Array;
  span: Uint8Array;
  excludable: Uint8Array;
  required: Int32Array;
  /** Posts per (rotation * terms + term). */
  posts: Int32Array;
  kinds: number;
  parents: number;
  parentOfKind: Int32Array;
  /** Affinity per (kind * kinds + kind), weight applied. */
  affinity: Float64Array;
  rules: LineRules;
  lines: LineSpec[];
  repeatPenalty: number;
  leavePenalty: number;
  leaveShare: number;
  requiredGain: number;
  fillGain: number;
  /** Part of the objective for posts that no rule lets anybody fill (spans where spanning is not allowed): the same in every plan. */
  idlePosts: number;
  seed: number;
};

const unlimited = Number.POSITIVE_INFINITY;
const epsilon = 1e-9;
const annualLeaveWeeks = 5;

const compileRules = (bounds: Bounds, totalWeeks: number, request: SchedulingRequest): LineRules => {
  const share = (value: number | null | undefined) => (value == null ? unlimited : value * totalWeeks + epsilon);
  let requiredMask = 0;
  for (const category of bounds.required_categories ?? []) {
    if (category !== 'E') requiredMask |= categoryBit(category);
  }
  return {
    specialtyWeeks: share(bounds.max_specialty_share),
    subspecialtyWeeks: share(bounds.max_subspecialty_share),
    subspecialtyTerms: bounds.max_subspecialty_terms ?? unlimited,
    serviceWeeks: share(bounds.max_service_share),
    serviceTerms: bounds.max_service_terms ?? unlimited,
    teamWeeks: bounds.min_team_share == null ? 0 : bounds.min_team_share * totalWeeks - epsilon,
    ruralTerms: bounds.max_rural_terms ?? unlimited,
    nightsTerms: bounds.max_nights_relief_terms ?? unlimited,
    nonClinicalTerms: bounds.max_non_clinical_terms ?? unlimited,
    countedTerms: bounds.min_terms ?? 0,
    countedTermWeeks: (bounds.min_term_weeks ?? 0) - epsilon,
    netWeeks: bounds.min_weeks == null ? 0 : bounds.min_weeks - epsilon,
    leaveWeeksOfLeaveTerm: request.annual_leave?.weeks ?? annualLeaveWeeks,
    unique: bounds.unique_rotation === true,
    requiredMask,
  };
};

const categoryBit = (category: string): number => 1 << 'ABCD'.indexOf(category);

const indexer = () => {
  const ids = new Map<string, number>();
  return {
    of: (name: string): number => {
      let id = ids.get(name);
      if (id === undefined) {
        id = ids.size;
        ids.set(name, id);
      }
      return id;
    },
    ids,
  };
};

/** Entry for a pair: subspecialties first, then the mixed pairs, then the parents; the pair is put in order, since mixed entries may differ. */
const pairWeight = (profile: AffinityProfile, first: Rotation, second: Rotation): number => {
  const name = ({ parent_specialty, subspecialty }: Rotation) => [parent_specialty, subspecialty ?? ''];
  const [a, b] = compareNames(name(first), name(second)) <= 0 ? [first, second] : [second, first];
  const own = (x: string, y: string): number | undefined =>
    Object.hasOwn(profile.weights, x) && Object.hasOwn(profile.weights[x], y) ? profile.weights[x][y] : undefined;
  const look = (x: string | null | undefined, y: string | null | undefined): number | undefined =>
    x == null || y == null ? undefined : (own(x, y) ?? own(y, x));
  return (
    look(a.subspecialty, b.subspecialty) ??
    look(a.subspecialty, b.parent_specialty) ??
    look(a.parent_specialty, b.subspecialty) ??
    look(a.parent_specialty, b.parent_specialty) ??
    0
  );
};

const compareNames = (a: string[], b: string[]): number => {
  const at = a.findIndex((name, index) => name !== b[index]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
};

/**
 * The request in numbers. `bounds` are the ruleset's values after overrides; `profile` the affinity profile in force.
 * The request must have passed `requestFaults`.
 */
export const compileProblem = (request: SchedulingRequest, bounds: Bounds, profile: AffinityProfile): Problem => {
  const { rotations, term_structure: weeks, weights } = request;
  const terms = weeks.length;
  const count = rotations.length;
  const totalWeeks = weeks.reduce((sum, length) => sum + length, 0);
  const early = new Uint8Array(terms);
  for (let term = 0, end = 0; term < terms; term++) {
    end += weeks[term];
    early[term] = end * 2 <= totalWeeks ? 1 : 0;
  }
  const named = new Set(Object.entries(profile.weights).flatMap(([name, row]) => [name, ...Object.keys(row)]));
  const kinds = indexer();
  const parents = indexer();
  const subspecialties = indexer();
  const countKeys = indexer();
  const flag = (of: (rotation: Rotation) => boolean) =>
    Uint8Array.from(rotations, (rotation) => (of(rotation) ? 1 : 0));
  const parent = Int32Array.from(rotations, (rotation) => parents.of(rotation.parent_specialty));
  const kind = Int32Array.from(rotations, (rotation) => {
    const own = rotation.subspecialty != null && named.has(rotation.subspecialty) ? rotation.subspecialty : null;
    return kinds.of(JSON.stringify([rotation.parent_specialty, own]));
  });
  const kindCount = kinds.ids.size;
  const sample: number[] = [];
  rotations.forEach((_, index) => {
    sample[kind[index]] ??= index;
  });
  const affinity = new Float64Array(kindCount * kindCount);
  for (let a = 0; a < kindCount; a++) {
    for (let b = 0; b < kindCount; b++) {
      affinity[a * kindCount + b] = weights.affinity * pairWeight(profile, rotations[sample[a]], rotations[sample[b]]);
    }
  }
  const spansAllowed = bounds.allow_spanning_terms !== false;
  const posts = new Int32Array(count * terms);
  let idlePosts = 0;
  rotations.forEach((rotation, index) => {
    if (!mayUse(rotation, request.cohort)) return;
    const barred = rotation.span_terms === 2 && (!spansAllowed || terms < 2);
    for (let term = 0; term < terms; term++) {
      const open = postsIn(rotation, term);
      if (!barred) posts[index * terms + term] = open;
      else {
        const required = Math.min(rotation.required, open);
        idlePosts -= weights.fill * (400 * required + (rotation.excludable ? 0 : 2 * (open - required)));
      }
    }
  });
  return {
    terms,
    weeks,
    totalWeeks,
    early,
    rotations: count,
    kind,
    parent,
    subspecialty: Int32Array.from(rotations, ({ subspecialty }) =>
      subspecialty == null ? -1 : subspecialties.of(subspecialty),
    ),
    countKey: Int32Array.from(rotations, ({ parent_specialty, subspecialty }) => {
      if (bounds.min_terms_distinct == null) return -1;
      return countKeys.of(
        bounds.min_terms_distinct === 'specialty' ? parent_specialty : (subspecialty ?? parent_specialty),
      );
    }),
    mask: Int32Array.from(rotations, (rotation) =>
      rotation.experience_categories.reduce(
        (bits, category) => (category === 'E' ? bits : bits | categoryBit(category)),
        0,
      ),
    ),
    service: flag((rotation) => rotation.is_service_term),
    rural: flag((rotation) => rotation.is_rural),
    nights: flag((rotation) => rotation.is_nights_or_relief),
    nonClinical: flag((rotation) => rotation.is_non_clinical),
    leave: flag((rotation) => rotation.is_leave),
    team: flag(isTeamEmbedded),
    span: Uint8Array.from(rotations, (rotation) => rotation.span_terms),
    excludable: flag((rotation) => rotation.excludable),
    required: Int32Array.from(rotations, (rotation) => rotation.required),
    posts,
    kinds: kindCount,
    parents: parents.ids.size,
    parentOfKind: Int32Array.from(sample, (index) => parent[index]),
    affinity,
    rules: compileRules(bounds, totalWeeks, request),
    lines: compileLines(request),
    repeatPenalty: 50 * weights.diversity,
    leavePenalty: request.leave_first_half_share == null ? 0 : 100 * weights.leave,
    leaveShare: request.leave_first_half_share ?? 0,
    requiredGain: 400 * weights.fill,
    fillGain: 2 * weights.fill,
    idlePosts,
    seed: request.seed,
  };
};

const mayUse = (rotation: Rotation, cohort: Cohort): boolean =>
  cohort === 'ANY' ||
  rotation.cohorts == null ||
  rotation.cohorts.some((name) => {
    const read = Cohort.safeParse(name);
    return read.success && (read.data === cohort || read.data === 'ANY');
  });

const compileLines = (request: SchedulingRequest): LineSpec[] => {
  const { rotations, weights } = request;
  const terms = request.term_structure.length;
  const indexOf = new Map(rotations.map((rotation, index) => [rotation.id, index]));
  const setOf = (test: (rotation: Rotation) => boolean) =>
    Uint8Array.from(rotations, (rotation) => (test(rotation) ? 1 : 0));
  const pathways = new Map<string, Pick<LineSpec, 'needs' | 'bonus'>>(
    Object.entries(request.priority_requirements ?? {}).map(([name, requirement]) => {
      const specialties = requirement.specialties ?? [];
      const ids = requirement.rotation_ids ?? [];
      const ofSpecialty = (specialty: string) =>
        setOf((rotation) => rotation.parent_specialty === specialty || rotation.subspecialty === specialty);
      if (requirement.mode === 'exact') {
        const needs = [...ids.map((id) => setOf((rotation) => rotation.id === id)), ...specialties.map(ofSpecialty)];
        return [name, { needs, bonus: null }] as const;
      }
      const wanted = setOf(
        (rotation) =>
          ids.includes(rotation.id) ||
          specialties.includes(rotation.parent_specialty) ||
          (rotation.subspecialty != null && specialties.includes(rotation.subspecialty)),
      );
      const reward = weights.pathway * (requirement.weight ?? defaultPathwayWeight);
      return [name, { needs: [], bonus: Float64Array.from(wanted, (hit) => hit * reward) }] as const;
    }),
  );
  const lines: LineSpec[] = lineRoles(request).map((role) => {
    let available = (1 << terms) - 1;
    for (const term of role.unavailable) available &= ~(1 << term);
    const pathway = role.pathway === null ? undefined : pathways.get(role.pathway);
    return {
      available,
      pathway: role.pathway,
      bonus: pathway?.bonus ?? null,
      needs: [...(pathway?.needs ?? [])],
      banned: null,
      allowed: null,
    };
  });
  for (const lock of request.locks) {
    const line = lines[(lineNumberOf(lock.line) ?? 0) - 1];
    if (!line) continue;
    const ids = (list: readonly string[]) => list.map((id) => indexOf.get(id)).filter((index) => index !== undefined);
    const one = lock.rotation_id == null ? null : ids([lock.rotation_id]);
    const any = lock.any_of?.length ? ids(lock.any_of) : null;
    const not = ids(lock.not ?? []);
    if (lock.term == null) {
      for (const list of [one, any]) {
        if (!list) continue;
        const need = new Uint8Array(rotations.length);
        for (const index of list) need[index] = 1;
        line.needs.push(need);
      }
      if (not.length) {
        line.banned ??= new Uint8Array(rotations.length);
        for (const index of not) line.banned[index] = 1;
      }
      continue;
    }
    line.allowed ??= new Uint8Array(terms * rotations.length).fill(1);
    const base = (lock.term - 1) * rotations.length;
    for (let index = 0; index < rotations.length; index++) {
      if ((one && !one.includes(index)) || any?.includes(index) === false || not.includes(index))
        line.allowed[base + index] = 0;
    }
  }
  return lines;
};
