import { type Fault, pointerTo } from './fault.ts';

const dropped = '__proto__';

/** Own entries of an object; none of anything else. */
const entriesOf = (value: unknown): [string, unknown][] =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];

const entryOf = (value: unknown, key: string): unknown => entriesOf(value).find(([name]) => name === key)?.[1];

/** Names in the body as it was sent that reading it leaves out without a word: JavaScript keeps them for itself. */
export const droppedNames = (body: unknown): Fault[] => {
  const faults: Fault[] = [];
  const look = (value: unknown, what: string, ...path: string[]): void => {
    if (entriesOf(value).some(([name]) => name === dropped))
      faults.push({
        pointer: pointerTo(...path, dropped),
        message: `${what} may not be named "${dropped}": choose another name`,
      });
  };
  look(entryOf(body, 'priority_requirements'), 'a pathway', 'priority_requirements');
  const weights = entryOf(entryOf(body, 'affinity'), 'weights');
  look(weights, 'a specialty', 'affinity', 'weights');
  for (const [name, row] of entriesOf(weights)) look(row, 'a specialty', 'affinity', 'weights', name);
  return faults;
};
