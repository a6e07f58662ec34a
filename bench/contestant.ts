import { writeSync } from 'node:fs';
import type { InstancePlan } from './instance.ts';

/**
 * What a contestant says while it runs, one JSON object a line on its standard output. `seconds` count from the call of its
 * solver, modules loaded. What was said stays said when the process is ended at its limit.
 */
export type Report =
  | { kind: 'plan'; seconds: number; lines: number; objective: number; plan?: InstancePlan }
  | { kind: 'bound'; seconds: number; bound: number }
  | { kind: 'done'; seconds: number; plan: InstancePlan | null; objective?: number; note: string }
  | { kind: 'memory'; peakMegabytes: number };

/** A clock that starts now, and the way to report by it. */
export const startReporting = () => {
  const start = performance.now();
  const say = (report: Report) => {
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const memory: Report = { kind: 'memory', peakMegabytes };
    writeSync(1, `${JSON.stringify(report)}\n${JSON.stringify(memory)}\n`);
  };
  return { seconds: () => (performance.now() - start) / 1000, say };
};

/** The arguments every contestant is started with. */
export const contestantArguments = () => {
  const [, , instance, seconds, seed, extra] = process.argv;
  return { instance, seconds: Number(seconds), seed: Number(seed), extra };
};
