import { readFileSync } from 'node:fs';
import { requestFor } from '/work/main/bench/instance.ts';
import { generateColumns } from '/work/main/engine/algorithm/column-generation.ts';
import { groupLines } from '/work/main/engine/algorithm/groups.ts';
import { itemsOf } from '/work/main/engine/algorithm/items.ts';
import { Master } from '/work/main/engine/algorithm/master.ts';
import { mergeIntoTypes } from '/work/main/engine/algorithm/post-types.ts';
import { Pricer } from '/work/main/engine/algorithm/pricing/pricer.ts';
import { compileProblem } from '/work/main/engine/algorithm/problem.ts';
import { rulesetFor } from '/work/main/engine/rulesets/index.ts';
import { solver } from '/work/main/engine/solver/highs.ts';

const highs = await solver();
for (const name of process.argv[2].split(',')) {
  const inst = JSON.parse(readFileSync(`/work/shared/data/instances/${name}.json`, 'utf8'));
  const request = requestFor(inst);
  const t0 = performance.now();
  const problem = compileProblem(request, rulesetFor(request).bounds, request.affinity!);
  const groups = groupLines(problem);
  const { types } = mergeIntoTypes(problem, groups);
  const layout = itemsOf(problem, groups, types);
  const pricer = new Pricer(problem, groups, types, layout);
  const master = new Master(highs, problem, groups, types, layout, { kind: 'complete', shortPrice: 20000 });
  if (process.env.OPT) master.model.options.set(JSON.parse(process.env.OPT));
  const cg = generateColumns(master, pricer, {
    tolerance: 1e-6,
    stop: () => false,
    onRound: (r) => process.env.V && console.log(r, ((performance.now() - t0) / 1000).toFixed(2)),
  });
  console.log(
    name,
    'types',
    types.length,
    'items',
    layout.items.length,
    'classes',
    master.classes.termsOf.length,
    'obj',
    cg.objective.toFixed(2),
    'bound',
    cg.bound.toFixed(2),
    'cols',
    master.columns.length,
    'rows',
    master.rowCount,
    'short',
    master.short(cg.x),
    ((performance.now() - t0) / 1000).toFixed(2),
  );
}
