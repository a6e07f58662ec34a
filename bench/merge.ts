import type { BenchResult } from './report.ts';

/**
 * New measurements over earlier ones: what was run again replaces its figures, what was not keeps them (the slow direct models,
 * the variants). Ratios are only ever taken between contestants of one instance, and those of ours and the reference run together.
 */
export const mergeResults = (earlier: BenchResult, now: BenchResult): BenchResult => {
  const ran = new Map(now.instances.map((instance) => [instance.name, instance]));
  const known = new Set(earlier.instances.map(({ name }) => name));
  const variantsRan = new Set(now.variants.map(({ instance }) => instance));
  return {
    ...now,
    options: { ...now.options, secondsBaseline: earlier.options.secondsBaseline },
    instances: [
      ...earlier.instances.map((instance) => {
        const again = ran.get(instance.name);
        if (!again) return instance;
        const names = new Set(again.contestants.map(({ contestant }) => contestant));
        return {
          ...again,
          contestants: [
            ...again.contestants,
            ...instance.contestants.filter(({ contestant }) => !names.has(contestant)),
          ],
        };
      }),
      ...now.instances.filter(({ name }) => !known.has(name)),
    ],
    variants: [...earlier.variants.filter(({ instance }) => !variantsRan.has(instance)), ...now.variants],
  };
};
