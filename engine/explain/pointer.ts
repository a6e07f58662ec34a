import { pointerTo } from '#engine/request-faults/fault.ts';

export { pointerTo };

/** Pointers to the posts of the rotations with these indices; at most as many as a sheet can show with profit. */
export const capacityOf = (rotations: readonly number[]): string[] =>
  rotations.slice(0, 100).map((rotation) => pointerTo('rotations', rotation, 'capacity'));
