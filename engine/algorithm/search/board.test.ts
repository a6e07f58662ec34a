import { describe, expect, it } from 'vitest';
import { profileFor } from '../../affinity/index.ts';
import { answerFrom } from '../../answer.ts';
import { requestFaults } from '../../request-faults.ts';
import { rulesetFor } from '../../rulesets/index.ts';
import { constructedRequest } from '../../testing/constructed-request.ts';
import { compileProblem } from '../problem.ts';
import { below, randomFrom } from '../random.ts';
import { Board } from './board.ts';
import { fillEmptyCells } from './fill.ts';
import { mend } from './mend.ts';
import { Moves } from './moves.ts';

const boards = () =>
  Array.from({ length: 40 }, (_, seed) => {
    const made = constructedRequest(2 * seed + 2, (request) => rulesetFor(request).bounds, 'small');
    if (!made || requestFaults(made.request).length) return null;
    const { request } = made;
    const problem = compileProblem(request, rulesetFor(request).bounds, profileFor(request));
    return { request, problem, board: new Board(problem), random: randomFrom(seed) };
  }).filter((entry) => entry !== null);

describe('a board', () => {
  it('keeps faults and worth as a fresh board would count them, change after change', () => {
    for (const { problem, board, random } of boards()) {
      fillEmptyCells(board, random);
      const moves = new Moves(board);
      for (let step = 0; step < 60; step++) {
        if (!moves.drawFor(below(random, board.built.length), random)) continue;
        board.measure(moves.move.lines, moves.move.next);
        board.make();
      }
      const fresh = new Board(problem);
      fresh.load(board);
      expect(board.faults).toBe(fresh.faults);
      expect(board.value).toBeCloseTo(fresh.value, 6);
    }
  });

  it('agrees with the independent checker on every plan it calls legal', () => {
    let legal = 0;
    for (const { request, problem, board, random } of boards()) {
      fillEmptyCells(board, random);
      if (!mend(board, random, 'rough', () => false)) continue;
      legal++;
      const cells = problem.lines.map((_, line) => [
        ...board.cells.subarray(line * problem.terms, (line + 1) * problem.terms),
      ]);
      const run = {
        status: 'FEASIBLE',
        bound: null,
        stoppedBy: 'time',
        seconds: 0,
        reproducible: true,
        conflicts: [],
        request_sha256: '',
      } as const;
      const answer = answerFrom(request, cells, { ...run, conflicts: [] });
      expect(answer.summary.objective).toBeCloseTo(board.value, 6);
    }
    expect(legal).toBeGreaterThan(10);
  });
});
