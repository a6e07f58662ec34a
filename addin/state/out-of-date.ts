import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import { isTeamEmbedded, postsIn } from '#engine/domain/rotation.ts';
import type { PaneState } from './pane.ts';
import { requestOf } from './request.ts';

type RotationInput = SchedulingRequestInput['rotations'][number];

const flags = [
  'is_service_term',
  'is_rural',
  'is_nights_or_relief',
  'is_leave',
  'is_non_clinical',
  'excludable',
] as const satisfies readonly (keyof RotationInput)[];

const rotationFacts = (rotation: RotationInput, terms: number) => [
  rotation.id,
  Array.from({ length: terms }, (_, term) => postsIn(rotation, term)),
  rotation.parent_specialty,
  rotation.subspecialty ?? null,
  [...(rotation.experience_categories ?? [])].sort(),
  flags.map((flag) => rotation[flag] ?? false),
  isTeamEmbedded(rotation),
  rotation.required ?? 0,
  rotation.span_terms ?? 1,
  rotation.cohorts ?? null,
];

const sorted = (record: object | null | undefined) =>
  Object.entries(record ?? {})
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** What lines are legal by, as text: rotations, terms, who the lines are for, and the rules. Defaults may be left out. */
const factsOf = (request: SchedulingRequestInput): string => {
  const { rotations, term_structure, workers = [] } = request;
  return JSON.stringify([
    rotations.map((rotation) => rotationFacts(rotation, term_structure.length)),
    term_structure,
    request.num_job_lines ?? workers.length,
    workers.map(({ id, targeted_pathway, unavailable_terms = [] }) => [
      id,
      targeted_pathway ?? null,
      unavailable_terms,
    ]),
    String(request.state ?? 'UNRESTRICTED'),
    String(request.cohort ?? 'ANY'),
    sorted(request.rules),
    sorted(request.priority_requirements).map(([name, requirement]) => [name, sorted(requirement)]),
  ]);
};

/** Whether the sheets, with the Rules step's overrides, say something else now than when the newest lines were built. False while they cannot be read. */
export const isOutOfDate = (state: PaneState): boolean => {
  const { answer } = state.solve;
  const now = requestOf(state);
  return answer !== null && now !== null && factsOf(answer.request) !== factsOf(now);
};
