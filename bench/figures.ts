import { checkInstance, type Instance, type InstancePlan } from './instance.ts';
import type { Run } from './run-contestant.ts';

/** What is told of one run, or the medians of several; null: it never got there. Seconds from the call of the solver. */
export type Figures = {
  firstPlan: number | null;
  withinOnePercent: number | null;
  provenBound: number | null;
  seconds: number | null;
  /** Share of the bound, this contestant's own. */
  gap: number | null;
  bound: number | null;
  /** By `check.mjs` for an instance; by our checker for a variant, which `check.mjs` can't read. */
  objective: number | null;
  peakMegabytes: number;
  /** Whatever must be seen: illegal, not complete, crashed. */
  fault: string | null;
};

const boundTolerance = 1e-4;

const judged = (instance: Instance | null, plan: InstancePlan | null, told: number | null) => {
  if (!instance || !plan) return { objective: told, fault: null };
  const verdict = checkInstance(instance, plan);
  if (!verdict.feasible) return { objective: verdict.objective, fault: `illegal: ${verdict.errors[0]}` };
  if (!verdict.complete) return { objective: verdict.objective, fault: `${verdict.active} of ${instance.N} lines` };
  return { objective: verdict.objective, fault: null };
};

/**
 * @param instance what `check.mjs` is to judge the plan by; null for a variant
 * @param lines job lines a complete plan has
 * @param bestBound the tightest bound any contestant proved on this instance: all are held to it. Null: the run's own
 */
export const figuresOf = (run: Run, instance: Instance | null, lines: number, bestBound: number | null): Figures => {
  const { reports } = run;
  const plans = reports.flatMap((report) => {
    if (report.kind !== 'plan' || report.lines !== lines) return [];
    if (!instance || !report.plan) return [report];
    // A direct model's own objective leaves a part out: its plan is judged as all others are.
    const verdict = checkInstance(instance, report.plan);
    return verdict.feasible ? [{ ...report, objective: verdict.objective }] : [];
  });
  const bounds = reports.flatMap((report) => (report.kind === 'bound' ? [report] : []));
  const done = reports.findLast((report) => report.kind === 'done');
  const bound = bounds.length ? Math.min(...bounds.map((report) => report.bound)) : null;
  const finalPlan = done?.plan ?? plans.findLast(({ plan }) => plan)?.plan ?? null;
  const { objective, fault } = judged(instance, finalPlan, done?.objective ?? plans.at(-1)?.objective ?? null);
  const heldTo = bestBound ?? bound;
  const near = (value: number | null, share: number) =>
    value === null ? Number.NaN : value + share * Math.max(1, Math.abs(value));
  const illegal = done?.note.includes('ILLEGAL') ? done.note : null;
  // The answer is the last plan, whether or not it was told of before.
  if (done && objective !== null && !fault && !illegal)
    plans.push({ kind: 'plan', seconds: done.seconds, lines, objective });
  return {
    firstPlan: plans[0]?.seconds ?? null,
    withinOnePercent: plans.find(({ objective: value }) => value >= near(heldTo, -0.01))?.seconds ?? null,
    provenBound: bounds.find((report) => report.bound <= near(bound, boundTolerance))?.seconds ?? null,
    seconds: done?.seconds ?? null,
    gap: objective === null || bound === null ? null : Math.max(0, bound - objective) / Math.max(1, Math.abs(bound)),
    bound,
    objective,
    peakMegabytes: Math.max(0, ...reports.map((report) => (report.kind === 'memory' ? report.peakMegabytes : 0))),
    fault: run.failure ?? illegal ?? fault,
  };
};

/** Median; a run that never got there counts as later than all others, so null when most did not. */
export const median = (values: readonly (number | null)[]): number | null => {
  const sorted = values.map((value) => value ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : null;
};

export const medianFigures = (runs: readonly Figures[]): Figures => {
  const of = (pick: (figures: Figures) => number | null) => median(runs.map(pick));
  return {
    firstPlan: of((run) => run.firstPlan),
    withinOnePercent: of((run) => run.withinOnePercent),
    provenBound: of((run) => run.provenBound),
    seconds: of((run) => run.seconds),
    gap: of((run) => run.gap),
    bound: of((run) => run.bound),
    objective: of((run) => run.objective),
    peakMegabytes: of((run) => run.peakMegabytes) ?? 0,
    fault: runs.find((run) => run.fault)?.fault ?? null,
  };
};
