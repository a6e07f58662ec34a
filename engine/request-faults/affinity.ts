import { type Fault, type FaultCheck, pointerTo } from './fault.ts';

/** A pair given in both orders has one weight. */
export const affinityFaults: FaultCheck = ({ affinity }) => {
  const faults: Fault[] = [];
  const weights = new Map(Object.entries(affinity?.weights ?? {}).map(([a, row]) => [a, new Map(Object.entries(row))]));
  for (const [a, row] of weights)
    for (const [b, weight] of row) {
      const other = weights.get(b)?.get(a);
      if (a < b && other !== undefined && other !== weight)
        faults.push({
          pointer: pointerTo('affinity', 'weights', a, b),
          message: `${a} with ${b} is ${weight}, but ${b} with ${a} is ${other}: a pair has one weight`,
        });
    }
  return faults;
};
