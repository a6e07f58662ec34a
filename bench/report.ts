import { cpus, totalmem } from 'node:os';
import type { Figures } from './figures.ts';

type Contender = { contestant: string; runs: Figures[]; median: Figures };

export type BenchResult = {
  machine: { processor: string; cores: number; gigabytes: number; node: string; date: string };
  options: { runs: number; seconds: number; secondsBaseline: number };
  absent: string[];
  instances: { name: string; lines: number; rotations: number; contestants: Contender[] }[];
  variants: { instance: string; variant: string; runs: Figures[]; median: Figures }[];
};

export const machine = (): BenchResult['machine'] => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
});

const seconds = (value: number | null) => (value === null ? '-' : value.toFixed(2));
const percent = (value: number | null) => (value === null ? '-' : `${(value * 100).toFixed(3)} %`);
const whole = (value: number | null) => (value === null ? '-' : String(Math.round(value * 10) / 10));
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  rows.length === 0 ? [] : [row(head), row(head.map(() => '---')), ...rows.map(row)];

const figureCells = (figures: Figures) => [
  seconds(figures.firstPlan),
  seconds(figures.withinOnePercent),
  seconds(figures.provenBound),
  seconds(figures.seconds),
  percent(figures.gap),
  whole(figures.objective),
  whole(figures.bound),
  String(Math.round(figures.peakMegabytes)),
  figures.fault?.split('\n')[0].replaceAll('|', '/') ?? 'legal',
];
const figureHead = [
  'first complete plan, s',
  'within 1 %, s',
  'bound proven, s',
  'in all, s',
  'gap',
  'objective',
  'bound',
];

/** One row per instance and contestant, medians of the runs. */
export const instanceTable = ({ instances }: BenchResult): string[] =>
  table(
    ['instance', 'lines x rotations', 'contestant', 'runs', ...figureHead, 'peak MB', 'check.mjs'],
    instances.flatMap(({ name, lines, rotations, contestants }) =>
      contestants.map(({ contestant, runs, median }) => [
        name,
        `${lines} x ${rotations}`,
        contestant,
        String(runs.length),
        ...figureCells(median),
      ]),
    ),
  );

const ratio = (one: number | null, other: number | null) =>
  one === null || other === null || other === 0 ? '-' : (one / other).toFixed(2);

/** Ours over the reference engine, of the medians: below 1 is better. The gaps are shown, since their ratio may divide by 0. */
export const ratioTable = ({ instances }: BenchResult): string[] =>
  table(
    ['instance', 'first complete plan', 'within 1 %', 'bound proven', 'memory', 'gap, ours', 'gap, reference'],
    instances.flatMap(({ name, contestants }) => {
      const own = contestants.find(({ contestant }) => contestant === 'ours')?.median;
      const other = contestants.find(({ contestant }) => contestant === 'reference')?.median;
      if (!own || !other) return [];
      return [
        [
          name,
          ratio(own.firstPlan, other.firstPlan),
          ratio(own.withinOnePercent, other.withinOnePercent),
          ratio(own.provenBound, other.provenBound),
          ratio(own.peakMegabytes, other.peakMegabytes),
          percent(own.gap),
          percent(other.gap),
        ],
      ];
    }),
  );

/** One row per harder variant, and how its time within 1 % compares with the plain instance's. */
export const variantTable = ({ variants }: BenchResult): string[] =>
  table(
    ['instance', 'variant', 'runs', ...figureHead, 'peak MB', 'our checker', 'time within 1 % : plain'],
    variants.map(({ instance, variant, runs, median }) => {
      const plain = variants.find((each) => each.instance === instance && each.variant === 'plain')?.median;
      return [
        instance,
        variant,
        String(runs.length),
        ...figureCells(median),
        ratio(median.withinOnePercent, plain?.withinOnePercent ?? null),
      ];
    }),
  );

/** docs/performance.md: everything on it is measured by the run that writes it. */
export const performancePage = (result: BenchResult): string => {
  const { machine: host, options } = result;
  const section = (title: string, text: string, rows: string[]) =>
    rows.length ? ['', `## ${title}`, text, '', ...rows] : [];
  return `${[
    '# Performance',
    '',
    'Written by `npm run bench`; do not edit by hand.',
    '',
    `Machine: ${host.processor}, ${host.cores} cores, ${host.gigabytes} GB; Node ${host.node}; ${host.date}.`,
    `Medians of up to ${options.runs} runs, each in a process of its own, contestants in turn. Limit ${options.seconds} s (direct models ${options.secondsBaseline} s, one run).`,
    'Seconds count from the call of the solver, modules loaded (ours and the reference from one bundled file each, as the server loads its threads). "Within 1 %": of the tightest bound any contestant proved on the instance.',
    '"Bound proven": when the contestant\'s own bound first came within 0.01 % of its last. The gap is against the contestant\'s own bound; a dash means never.',
    ...result.absent.map((name) => `\nNot present on this machine, so not run: ${name}.`),
    ...section(
      'Instances',
      'The reference engine is a prototype outside this repository; its first plan is counted before it is placed into terms. The direct models leave out the cost of lines with the same specialties; their objective is judged with it.',
      instanceTable(result),
    ),
    ...section('Ours over the reference engine', 'Ratios of the medians; below 1 is better.', ratioTable(result)),
    ...section(
      'Harder variants',
      `Drawn around a plan that is legal in them (\`bench/variants.ts\`); limit ${options.seconds * 4} s. "All" is all features at once.`,
      variantTable(result),
    ),
  ].join('\n')}\n`;
};
