import { isUsableBy } from '#engine/rulesets/usable-rotations.ts';
import { type Fault, type FaultCheck, pointerTo } from './fault.ts';

const mostCategories = 2;

/** Each rotation is one thing, with posts for the terms there are; somebody may hold some of them. */
export const rotationFaults: FaultCheck = ({ rotations, term_structure, cohort }) => {
  const faults: Fault[] = [];
  const terms = term_structure.length;
  const first = new Map<string, number>();
  rotations.forEach((rotation, index) => {
    const fault = (field: string, message: string) =>
      faults.push({ pointer: pointerTo('rotations', index, field), message });
    const earlier = first.get(rotation.id);
    if (earlier !== undefined)
      fault('id', `the id "${rotation.id}" is that of rotation ${earlier + 1} (${rotations[earlier].name}) as well`);
    else first.set(rotation.id, index);
    if (Array.isArray(rotation.capacity) && rotation.capacity.length !== terms)
      fault('capacity', `${rotation.capacity.length} counts of posts for ${terms} terms: give one number, or ${terms}`);
    const categories = new Set(rotation.experience_categories.filter((category) => category !== 'E'));
    if (categories.size > mostCategories)
      fault(
        'experience_categories',
        `${[...categories].join(', ')} are ${categories.size} categories; a rotation has at most ${mostCategories} of A, B, C, D`,
      );
    if (rotation.span_terms > terms) fault('span_terms', `spans ${rotation.span_terms} terms in a year of ${terms}`);
  });
  if (!rotations.some((rotation) => isUsableBy(rotation, cohort)))
    faults.push({ pointer: pointerTo('rotations'), message: `no rotation may be held by ${cohort}` });
  return faults;
};
