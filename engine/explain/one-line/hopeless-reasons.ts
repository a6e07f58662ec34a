import { lineId } from '#engine/domain/lock.ts';
import type { Conflict } from '#engine/domain/response.ts';
import { countOf } from '#engine/rules/weeks.ts';
import type { Solver } from '#engine/solver/highs.ts';
import type { Ruled } from '../lifts/index.ts';
import { listed } from '../wording.ts';
import { sharesClash, tellableClash } from './clash.ts';

const mostClashes = 5;

type Told = ReturnType<typeof tellableClash>;

/**
 * Why lines can hold nothing legal, each clash once with all its lines. `hopeless`: alike lines together, as `hopelessLines` finds
 * them; `all`: how many lines were asked for.
 */
export const hopelessReasons = (
  solver: Solver,
  ruled: Ruled,
  hopeless: readonly (readonly number[])[],
  all: number,
  secondsLeft: () => number,
): Conflict[] => {
  const clashes: { clash: Told; lines: number[] }[] = [];
  const further: number[] = [];
  for (const lines of hopeless) {
    const known = clashes.find(({ clash }) => sharesClash(solver, ruled, lines[0], clash, secondsLeft));
    if (known) known.lines.push(...lines);
    else if (clashes.length < mostClashes)
      clashes.push({ clash: tellableClash(solver, ruled, lines[0], secondsLeft), lines: [...lines] });
    else further.push(...lines);
  }
  const conflicts = clashes.map(({ clash, lines }) => conflictOf(clash, lines, all));
  if (further.length > 0)
    conflicts.push({
      rules: ['capacity'],
      message: `${named(further)} can hold no legal line either: ${countOf(further.length, 'line')} in all`,
      cells: [],
    });
  return conflicts;
};

const named = (lines: readonly number[]): string =>
  listed(
    [...lines].sort((a, b) => a - b).map((line) => lineId(line + 1)),
    3,
  );

const conflictOf = ({ kept, enough }: Told, lines: readonly number[], all: number): Conflict => {
  const who = lines.length === all && all > 1 ? 'No line can be legal' : `${named(lines)} can hold no legal line`;
  const withPosts = kept.some(({ rule }) => rule === 'capacity') ? ' with the posts there are' : '';
  const clashing = kept.filter(({ rule }) => rule !== 'capacity').map(({ words }) => words);
  const because = clashing.length === 1 ? 'because of this:' : 'because these clash:';
  return {
    rules: kept.length === 0 ? ['capacity'] : [...new Set(kept.map(({ rule }) => rule))],
    message: `${who}${withPosts}${clashing.length === 0 ? ': its terms cannot all be filled' : `, ${because} ${listed(clashing)}`}${enough ? '' : '; to give up one of the rules alone would not be enough'}`,
    cells: [...new Set(kept.flatMap(({ cells }) => cells))],
  };
};
