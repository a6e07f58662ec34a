import { below, type Random } from '../random.ts';
import type { Board } from './board.ts';
import { faultyLines } from './faulty-lines.ts';
import { Moves } from './moves.ts';

/**
 * Random changes at a falling temperature, each fault priced: faults may move from line to line until they dissolve. Half of the
 * draws start at a faulty line. Ends without faults or after `draws`; the board is left as it stands then.
 */
export const anneal = (
  board: Board,
  random: Random,
  options: { draws: number; heat: number; faultPrice: number; stop: () => boolean },
): void => {
  const moves = new Moves(board);
  const refresh = 256;
  let faulty: number[] = [];
  for (let draw = 0; draw < options.draws; draw++) {
    if (draw % refresh === 0) {
      if (options.stop()) return;
      faulty = faultyLines(board);
      if (faulty.length === 0) return;
    }
    const line = draw % 2 ? faulty[below(random, faulty.length)] : below(random, board.built.length);
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
