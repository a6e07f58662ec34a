import { pathToFileURL } from 'node:url';
import { contestantArguments, startReporting } from '../contestant.ts';
import { type Instance, readInstance } from '../instance.ts';

/**
 * The reference engine, a prototype outside this repository (the fourth argument is its folder), timed from the call with the
 * solver's loading inside, as ours is. Its first plans are told before they are placed into terms: in its favour.
 */
type ReferenceResult = { lines: (number[] | null)[]; bound: number; traj: [number, number][]; time: { cg: number } };
type ReferenceOptions = {
  dives: number;
  gap: number;
  intTime: number;
  onRound: (round: unknown, bound: number) => void;
};
type ReferenceEngine = { solve(instance: Instance, options: ReferenceOptions): Promise<ReferenceResult> };

const { instance: name, seconds, extra: folder } = contestantArguments();
const instance = readInstance(name);
const { solve } = (await import(pathToFileURL(`${folder}/engine.mjs`).href)) as ReferenceEngine;

const { seconds: clock, say } = startReporting();
const result = await solve(instance, {
  dives: 4,
  gap: 0.0001,
  // Read once the bound is known: what is left of the time goes to the integer phase.
  get intTime() {
    return Math.max(0.5, seconds - clock());
  },
  onRound: (_, bound) => {
    if (Number.isFinite(bound)) say({ kind: 'bound', seconds: clock(), bound });
  },
});
const finished = clock();
say({ kind: 'bound', seconds: result.time.cg, bound: result.bound });
// It charges 20,000 for a line it has not built: plans that far below the bound are not complete.
for (const [at, objective] of result.traj)
  if (objective > result.bound - 10_000) say({ kind: 'plan', seconds: at, lines: instance.N, objective });
say({ kind: 'done', seconds: finished, plan: { lines: result.lines }, note: '' });
