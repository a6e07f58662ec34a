import { SchedulingRequest, type SchedulingRequestInput } from '#engine/domain/request.ts';

type RotationInput = SchedulingRequestInput['rotations'][number];

/** A rotation for a hand-made case: one post a term in the specialty of its own id, unless said otherwise. */
export const rotationNamed = (id: string, fields: Partial<RotationInput> = {}): RotationInput => ({
  id,
  name: id,
  capacity: 1,
  parent_specialty: id,
  ...fields,
});

/** A request for a hand-made case: no affinity, no price on open posts, proven to the end. */
export const tinyRequest = (
  fields: Omit<SchedulingRequestInput, 'weights'> & Pick<Partial<SchedulingRequestInput>, 'weights'>,
) =>
  SchedulingRequest.parse({
    affinity: { source: 'test', version: '1', weights: {} },
    gap: 0,
    max_seconds: 20,
    ...fields,
    weights: { fill: 0, ...fields.weights },
  });
