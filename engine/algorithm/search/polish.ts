import type { Random } from '../random.ts';
import type { Board, Plan } from './board.ts';
import { Moves } from './moves.ts';

/**
 * Improves a legal plan by random exchanges that keep it legal, cooling from `heat` (in units of the objective) to nothing over
 * `draws` draws; the best plan met is left on the board. `stop` is asked every thousand draws.
 */
export const polish = (
  board: Board,
  random: Random,
  options: { draws: number; heat: number; stop: () => boolean },
): Plan => {
  const moves = new Moves(board);
  let best = board.snapshot();
  for (let draw = 0; draw < options.draws; draw++) {
    if (draw % 1000 === 0 && options.stop()) break;
    if (!moves.draw(random)) continue;
    const { faults, value } = board.measure(moves.move.lines, moves.move.next);
    if (faults > 0) continue;
    if (value < 0) {
      const heat = options.heat * (1 - draw / options.draws);
      if (heat <= 0 || random() >= Math.exp(value / heat)) continue;
      // Kept only when the best is about to be left, not at every step up to it.
      if (board.value > best.value + 1e-9) best = board.snapshot();
    }
    board.make();
  }
  if (board.value > best.value + 1e-9) best = board.snapshot();
  if (board.value < best.value) board.load(best);
  return best;
};
