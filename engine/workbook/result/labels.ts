import type { Rotation } from '../../domain/rotation.ts';
import { fold } from '../words.ts';

const mostCharacters = 200;

/**
 * What each rotation is called on the result sheets, by id: its name; where names are alike, with its facility or its id.
 * Labels differ from one another even without case, so that a formula can count them.
 */
export const rotationLabels = (rotations: readonly Rotation[]): Map<string, string> => {
  const counts = new Map<string, number>();
  for (const { name } of rotations) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  const taken = new Set<string>();
  return new Map(
    rotations.map((rotation) => {
      const name = rotation.name.slice(0, mostCharacters);
      const alone = counts.get(fold(rotation.name)) === 1;
      const named = alone ? name : `${name} (${rotation.facility ?? rotation.id})`.slice(0, mostCharacters);
      let label = named;
      for (let copy = 2; taken.has(label.toLowerCase()); copy++) label = `${named} #${copy}`;
      taken.add(label.toLowerCase());
      return [rotation.id, label] as const;
    }),
  );
};
