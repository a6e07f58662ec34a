import { Rotation } from '#engine/domain/rotation.ts';

/** A row of `planner.rotations`, as far as the contract has it: a list of one count of posts holds for every term. */
export type RotationRow = Omit<{ [Key in keyof Rotation]-?: Exclude<Rotation[Key], undefined> | null }, 'capacity'> & {
  capacity: number[];
};

export const rotationColumns = Object.keys(Rotation.shape).join(',');

/** Nulls are left out: the contract says the same by saying nothing. */
export const rotationOf = ({ capacity, ...row }: RotationRow): Rotation =>
  Rotation.parse({
    ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
    capacity: capacity.length === 1 ? capacity[0] : capacity,
  });
