import loadHighs from 'highs';
import { contestantArguments, startReporting } from '../contestant.ts';
import { type InstancePlan, readInstance } from '../instance.ts';
import { directModel } from './direct-model.ts';

/** The whole problem as one mixed integer program on the same solver as ours (see `direct-model.ts`). */
const { instance: name, seconds, seed } = contestantArguments();
const instance = readInstance(name);
const { seconds: clock, say } = startReporting();
const highs = await loadHighs();
const { data, cell } = directModel(instance, highs.infinity);
const model = highs.createModel({
  ...data,
  sense: highs.constants.objectiveSense.maximize,
  matrix: { format: 'csr', ...data.matrix },
});
model.options.set({
  output_flag: false,
  time_limit: Math.max(1, seconds - clock()),
  random_seed: seed,
  mip_rel_gap: 0.0001,
});

const planOf = (solution: Float64Array): InstancePlan => ({
  lines: Array.from({ length: instance.N }, (_, line) =>
    Array.from({ length: instance.T }, (_, term) =>
      instance.rotations.findIndex((_, rotation) => solution[cell(line, term, rotation)] > 0.5),
    ),
  ),
});
let bound = Number.POSITIVE_INFINITY;
const sayBound = (value: number | undefined) => {
  if (value === undefined || !Number.isFinite(value) || value >= bound) return;
  bound = value;
  say({ kind: 'bound', seconds: clock(), bound });
};
let best: InstancePlan | null = null;
const { mipImprovingSolution, mipLogging, mipInterrupt } = highs.constants.callbackType;
model.run({
  [mipImprovingSolution]: ({ data: { mip_solution, objective_function_value } }) => {
    if (!mip_solution) return undefined;
    best = planOf(mip_solution);
    say({
      kind: 'plan',
      seconds: clock(),
      lines: instance.N,
      objective: objective_function_value ?? Number.NaN,
      plan: best,
    });
    return undefined;
  },
  [mipLogging]: (event) => {
    sayBound(event.data.mip_dual_bound);
    return undefined;
  },
  [mipInterrupt]: (event) => {
    sayBound(event.data.mip_dual_bound);
    if (clock() > seconds) event.interrupt();
    return undefined;
  },
});
say({ kind: 'done', seconds: clock(), plan: best, note: '' });
