import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { type Figures, figuresOf, medianFigures } from './figures.ts';
import { readInstance } from './instance.ts';
import { mergeResults } from './merge.ts';
import { type BenchOptions, benchOptions, benchUsage } from './options.ts';
import { type BenchResult, instanceTable, machine, performancePage, variantTable } from './report.ts';
import { type Contestant, cpSat, directMip, ours, type Run, reference, runContestant } from './run-contestant.ts';
import { readPlan, variantRequest, variants } from './variants.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

const hasCpSat = (): boolean => {
  try {
    execFileSync('python3', ['-c', 'import ortools'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Who runs on an instance in the given round: the direct models are slow and run once, on sizes they can read. */
const contestantsFor = (options: BenchOptions, size: string, round: number, cpSatPresent: boolean): Contestant[] => {
  const list = [ours(options.seconds)];
  if (options.baselines.has('reference') && options.reference) list.push(reference(options.seconds, options.reference));
  if (round % 2 === 1) list.reverse();
  if (round > 0 || !['S', 'M', 'L'].includes(size)) return list;
  if (options.baselines.has('mip')) list.push(directMip(options.secondsBaseline));
  if (options.baselines.has('cpsat') && cpSatPresent) list.push(cpSat(options.secondsBaseline));
  return list;
};

const boundsIn = (runs: readonly Run[]): number[] =>
  runs.flatMap(({ reports }) => reports.flatMap((report) => (report.kind === 'bound' ? [report.bound] : [])));

const group = (runs: readonly { name: string; run: Run }[], figures: (run: Run) => Figures) => {
  const byName = new Map<string, Figures[]>();
  for (const { name, run } of runs) byName.set(name, [...(byName.get(name) ?? []), figures(run)]);
  return [...byName].map(([contestant, list]) => ({ contestant, runs: list, median: medianFigures(list) }));
};

const runInstances = async (options: BenchOptions, cpSatPresent: boolean): Promise<BenchResult['instances']> => {
  const told = new Map<string, { name: string; run: Run }[]>();
  for (let round = 0; round < options.runs; round++)
    for (const name of options.instances)
      for (const contestant of contestantsFor(options, readInstance(name).size, round, cpSatPresent)) {
        const run = await runContestant(contestant, name, round + 1);
        told.set(name, [...(told.get(name) ?? []), { name: contestant.name, run }]);
        const figures = figuresOf(run, readInstance(name), readInstance(name).N, null);
        say(`${name} run ${round + 1} ${contestant.name}: ${JSON.stringify(figures)}`);
      }
  return options.instances.map((name) => {
    const instance = readInstance(name);
    const runs = told.get(name) ?? [];
    const bounds = boundsIn(runs.map(({ run }) => run));
    const best = bounds.length ? Math.min(...bounds) : null;
    const contestants = group(runs, (run) => figuresOf(run, instance, instance.N, best));
    return { name, lines: instance.N, rotations: instance.R, contestants };
  });
};

const runVariants = async (options: BenchOptions): Promise<BenchResult['variants']> => {
  const results: BenchResult['variants'] = [];
  for (const name of options.variantInstances) {
    const runs: { name: string; run: Run }[] = [];
    for (let round = 0; round < options.runs; round++)
      for (const variant of variants) {
        const run = await runContestant(ours(options.seconds * 4, variant.name), name, round + 1);
        runs.push({ name: variant.name, run });
        say(
          `${name} ${variant.name} run ${round + 1}: ${JSON.stringify(figuresOf(run, null, readInstance(name).N, null))}`,
        );
      }
    for (const { contestant, runs: list, median } of group(runs, (run) =>
      figuresOf(run, null, readInstance(name).N, null),
    ))
      results.push({ instance: name, variant: contestant, runs: list, median });
  }
  return results;
};

const main = async () => {
  let options: BenchOptions;
  try {
    options = benchOptions(process.argv.slice(2));
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}\n\n${benchUsage}`);
    process.exitCode = 2;
    return;
  }
  const cpSatPresent = hasCpSat();
  const absent = [
    ...(options.baselines.has('reference') && !options.reference ? ['the reference engine'] : []),
    ...(options.baselines.has('cpsat') && !cpSatPresent ? ['CP-SAT (python3 with ortools)'] : []),
  ];
  for (const name of absent) say(`not present: ${name}`);
  // A variant that can't be built is a fault of the bench: better now than after an hour of runs.
  if (options.variants)
    for (const name of options.variantInstances)
      for (const variant of variants) variantRequest(readInstance(name), readPlan(name), variant.name, 1);

  const now: BenchResult = {
    machine: machine(),
    options: {
      runs: options.runs,
      seconds: options.seconds,
      secondsBaseline: options.secondsBaseline,
    },
    absent,
    instances: await runInstances(options, cpSatPresent),
    variants: options.variants ? await runVariants(options) : [],
  };
  const docs = (file: string) => new URL(`../docs/${file}`, import.meta.url);
  const result = options.merge ? mergeResults(JSON.parse(readFileSync(docs('performance.json'), 'utf8')), now) : now;
  say('');
  for (const row of [...instanceTable(result), '', ...variantTable(result)]) say(row);
  if (!options.write) return;
  writeFileSync(docs('performance.json'), `${JSON.stringify(result, null, 1)}\n`);
  writeFileSync(docs('performance.md'), performancePage(result));
  say('written: docs/performance.md, docs/performance.json');
};

await main();
