import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { instanceNames } from './instance.ts';

export type BenchOptions = {
  instances: string[];
  runs: number;
  seconds: number;
  secondsBaseline: number;
  baselines: Set<string>;
  /** Folder of the reference engine, null when it is not on this machine. */
  reference: string | null;
  variants: boolean;
  /** Instances whose harder variants are run. */
  variantInstances: string[];
  /** Whether figures not measured this time are kept from docs/performance.json. */
  merge: boolean;
  write: boolean;
};

export const benchUsage = `npm run bench -- [--sizes S,M,L,XL,XXL] [--instances L-1,XL-1] [--runs 5] [--seconds 10]
  [--baselines reference,mip,cpsat | none] [--seconds-baseline 60] [--reference FOLDER]
  [--variants] [--variants-only] [--variant-instances L-1,XL-1] [--merge] [--no-write]`;

const list = (value: string) => value.split(',').map((part) => part.trim());

/** @throws with a message for the user when an option is unknown */
export const benchOptions = (argv: string[]): BenchOptions => {
  const { values } = parseArgs({
    args: argv,
    options: {
      sizes: { type: 'string', default: 'S,M,L,XL,XXL' },
      instances: { type: 'string' },
      runs: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '10' },
      baselines: { type: 'string', default: 'reference,mip,cpsat' },
      'seconds-baseline': { type: 'string', default: '60' },
      reference: { type: 'string' },
      variants: { type: 'boolean', default: false },
      'variants-only': { type: 'boolean', default: false },
      'variant-instances': { type: 'string', default: 'L-1,XL-1' },
      merge: { type: 'boolean', default: false },
      'no-write': { type: 'boolean', default: false },
    },
  });
  const sizes = list(values.sizes);
  const folder =
    values.reference ??
    process.env.BENCH_REFERENCE ??
    fileURLToPath(new URL('../../shared/reference/engine', import.meta.url));
  return {
    instances: values['variants-only']
      ? []
      : values.instances
        ? list(values.instances)
        : instanceNames.filter((name) => sizes.includes(name.split('-')[0])),
    runs: Number(values.runs),
    seconds: Number(values.seconds),
    secondsBaseline: Number(values['seconds-baseline']),
    baselines: new Set(list(values.baselines)),
    reference: existsSync(`${folder}/engine.mjs`) ? folder : null,
    variants: values.variants || values['variants-only'],
    variantInstances: list(values['variant-instances']),
    merge: values.merge,
    write: !values['no-write'],
  };
};
