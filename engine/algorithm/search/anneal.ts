import { below, type Random } from '../random.ts';
import type { Board } from './board.ts';
import { faultyLines } from './faulty-lines.ts';
import { Moves } from './moves.ts';

/**
 * Random changes at a falling temperature, each fault priced: faults may move from line to line until they dissolve. Draws
 * start at a faulty line, so that the rest of the plan stays as it is; with `everywhere` every other draw starts anywhere. Ends without faults or after `draws`; the board is left as it stands then.
 */
export const anneal = (
  board: Board,
  random: Random,
  options: { draws: number; heat: number; faultPrice: number; everywhere: boolean; stop: () => boolean },
): void => {
  const moves = new Moves(board);
  const refresh = 200;
  let faulty: number[] = [];
  for (let draw = 0; draw < options.draws; draw++) {
    if (draw % refresh === 0) {
      if (options.stop()) return;
      faulty = faultyLines(board);
      if (faulty.length === 0) return;
    }
    const anywhere = options.everywhere && draw % 2 === 0;
    const line = anywhere ? below(random, board.built.length) : faulty[below(random, faulty.length)];
    if (!moves.drawFor(line, random)) continue;
    const { faults, value } = board.measure(moves.move.lines, moves.move.next);
    const gain = value - options.faultPrice * faults;
    if (gain < 0) {
      const heat = options.heat * (1 - draw / options.draws);
      if (heat <= 0 || random() >= Math.exp(gain / heat)) continue;
    }
    board.make();
    if (board.faults === 0) return;
  }
};
