import type { Solver } from '../solver/highs.ts';
import { type ColumnGeneration, generateColumns } from './column-generation.ts';
import { pricesOf } from './duals.ts';
import { exactPlan } from './exact/exact-plan.ts';
import { listSequences, sequencesAtMost } from './exact/sequences.ts';
import { boundOverSets } from './exact/set-bound.ts';
import { type Group, groupLines } from './groups.ts';
import { type IntegerPhase, integerRound } from './integer.ts';
import { itemsOf } from './items.ts';
import { lockedGroups } from './locked-groups.ts';
import { Master, type Purpose } from './master.ts';
import type { Shape } from './placement/place.ts';
import { setsOfPlan } from './plan-sets.ts';
import { mergeIntoTypes } from './post-types.ts';
import { type Candidate, Pricer } from './pricing/pricer.ts';
import type { Problem } from './problem.ts';
import { randomFrom } from './random.ts';
import { Board, type Plan } from './search/board.ts';
import { fillEmptyCells } from './search/fill.ts';
import { dropFaultyLines, mend } from './search/mend.ts';
import { polish } from './search/polish.ts';

export type Phase = 'first plan' | 'bound' | 'integer' | 'polish';

/** What the caller sees of the run: every better plan, and where it stands. */
export type Watch = {
  /** Whether to stop now; asked often. */
  stop: () => boolean;
  secondsLeft: () => number;
  /** The clock ended a step early: another run may go another way. */
  cut: () => void;
  onPlan: (plan: Plan, bound: number | null) => void;
  onProgress: (phase: Phase, columns: number, plan: Plan | null, bound: number | null) => void;
};

/**
 * How a run ended. `bound` is on plans with as many lines as `plan` has; `proven`: the bound is within the gap wanted and, in
 * partial filling, no plan has more lines. `mostLines`: no legal plan has more (null when not proven below the lines asked for).
 */
export type Outcome =
  | { kind: 'plan'; plan: Plan; bound: number | null; proven: boolean; stopped: boolean; mostLines: number | null }
  | { kind: 'infeasible'; mostLines: number }
  | { kind: 'stopped' };

const noGap = 1e-7;

/** Share of the bound by which the plan may still fall short of the best. */
export const gapBetween = (bound: number, value: number): number =>
  Math.max(0, (bound - value) / Math.max(1, Math.abs(bound)));

/** What a run starts from: a legal plan, told of, or else what is legal of one. */
type Begun = { best: Plan | null; start: Plan };

/** A first plan, found without the solver, so that it can be had while that loads. */
export const begin = (
  problem: Problem,
  partial: boolean,
  watch: Pick<Watch, 'stop' | 'onPlan' | 'onProgress'>,
): Begun => {
  watch.onProgress('first plan', 0, null, null);
  const board = new Board(problem);
  const random = randomFrom(problem.seed, 1);
  fillEmptyCells(board, random);
  if (mend(board, random, 'rough', watch.stop) || (dropFaultyLines(board) && partial)) {
    const draws = Math.min(200 * problem.lines.length, 60_000);
    const plan = polish(board, random, { draws, heat: 0, stop: watch.stop });
    if (plan.faults === 0) {
      watch.onPlan(plan, null);
      return { best: plan, start: plan };
    }
  }
  return { best: null, start: board.snapshot() };
};

/**
 * Finds a plan and a bound on every plan. `partial`: as many lines as can be, then the best of those.
 * Outcomes are values; only a fault of the program throws.
 */
export const optimise = (
  solver: Solver,
  problem: Problem,
  wish: { gap: number; partial: boolean },
  watch: Watch,
  begun: Begun = begin(problem, wish.partial, watch),
): Outcome => {
  const groups = groupLines(problem);
  const { types, typeOf } = mergeIntoTypes(problem, groups);
  const layout = itemsOf(problem, groups, types);
  const shape: Shape = { problem, groups, types, layout, typeOf };
  const lines = problem.lines.length;
  let { best } = begun;
  let bound: number | null = null;
  let columns = 0;
  const built = (plan: Plan): number => plan.built.reduce((sum, on) => sum + on, 0);
  const isBetter = (plan: Plan): boolean =>
    best === null || built(plan) > built(best) || (built(plan) === built(best) && plan.value > best.value + 1e-9);
  const offer = (plan: Plan): void => {
    if (plan.faults > 0 || !isBetter(plan)) return;
    best = plan;
    watch.onPlan(plan, bound);
  };
  const say = (phase: Phase): void => watch.onProgress(phase, columns, best, bound);

  // The bound: with every line built if that can be, else with as many as the counting LP allows.
  const generate = (purpose: Purpose): { master: Master; pricer: Pricer; generated: ColumnGeneration } => {
    const pricer = new Pricer(problem, groups, types, layout, { values: purpose.kind !== 'count' });
    const master = new Master(solver, problem, groups, types, layout, purpose);
    master.add(setsOfPlan(shape, pricer, begun.start));
    const generated = generateColumns(master, pricer, {
      tolerance: purpose.kind === 'count' ? 0 : 1e-6,
      stop: watch.stop,
      onRound: (round) => {
        columns = round.columns;
        say('bound');
      },
    });
    return { master, pricer, generated };
  };
  let mostLines: number | null = null;
  let purpose: Purpose = { kind: 'complete', shortPrice: shortPriceOf(problem) };
  let relaxed = generate(purpose);
  for (let again = 0; again < 3 && !watch.stop() && relaxed.master.short(relaxed.generated.x) > 1e-6; again++) {
    relaxed.master.dispose();
    const count = generate({ kind: 'count' });
    const most = Math.floor(lines + count.generated.bound + 1e-6);
    count.master.dispose();
    if (most < lines) {
      mostLines = Math.max(0, most);
      if (!wish.partial || mostLines === 0) return { kind: 'infeasible', mostLines };
      purpose = { kind: 'partial', missing: lines - mostLines, shortPrice: shortPriceOf(problem) };
    } else purpose = { kind: 'complete', shortPrice: shortPriceOf(problem) * 20 ** (again + 1) };
    relaxed = generate(purpose);
    if (purpose.kind === 'partial') break;
  }
  const { generated } = relaxed;
  bound = Number.isFinite(generated.bound) ? roundDown(problem, generated.bound) : null;
  const target = mostLines ?? lines;
  const proven = (): boolean =>
    best !== null && bound !== null && built(best) >= target && gapBetween(bound, best.value) <= wish.gap + noGap;

  const phase: IntegerPhase = {
    ...integerModel(solver, shape, relaxed, best ?? begun.start, wish.gap, () => proven() || watch.stop()),
    target,
    partial: wish.partial,
    best: () => best,
    offer,
    stop: watch.stop,
    done: proven,
    solver,
    bound: bound ?? generated.bound,
    width: 40,
  };
  const small = sequencesAtMost(problem) <= fewSequences;
  const rounds = small ? 2 : mostRounds;
  for (let round = 0; round < rounds && !proven() && !watch.stop(); round++) {
    say('integer');
    integerRound(phase, round);
    columns = phase.master.columns.length;
  }
  phase.master.dispose();
  const listing = small && !proven() && !watch.stop() ? listSequences(problem) : null;
  if (listing && best && built(best) === lines && bound !== null) {
    // Half the time: what it does not prove is left to the larger programme.
    const overSets = boundOverSets(solver, problem, listing, watch.secondsLeft() / 2);
    if (overSets !== null) bound = Math.min(bound, roundDown(problem, overSets));
  }
  if (listing && !proven() && !watch.stop()) {
    const exact = exactPlan(solver, problem, listing, {
      partial: wish.partial,
      secondsLeft: watch.secondsLeft,
      onCut: watch.cut,
    });
    if (exact?.kind === 'infeasible') return { kind: 'infeasible', mostLines: exact.mostLines };
    if (exact?.kind === 'plan') {
      bound = exact.plan.value;
      mostLines = built(exact.plan) < lines ? built(exact.plan) : null;
      best = exact.plan;
      watch.onPlan(best, bound);
      return { kind: 'plan', plan: best, bound, proven: true, stopped: false, mostLines };
    }
  }
  if (!best) return { kind: 'stopped' };
  // A bound on plans with more lines says nothing of a plan with fewer.
  const comparable = built(best) >= target;
  return {
    kind: 'plan',
    plan: best,
    bound: comparable ? bound : null,
    proven: proven(),
    stopped: watch.stop(),
    mostLines,
  };
};

/** What whole sets are chosen with: the relaxation as it stands, or, where cells are locked, one that knows the locks. */
const integerModel = (
  solver: Solver,
  shape: Shape,
  relaxed: { master: Master; pricer: Pricer; generated: ColumnGeneration },
  begun: Plan,
  gap: number,
  stop: () => boolean,
): Pick<IntegerPhase, 'shape' | 'master' | 'pricer' | 'duals'> => {
  const locked = stop() ? null : lockedGroups(shape);
  if (!locked) return { shape, master: relaxed.master, pricer: relaxed.pricer, duals: relaxed.generated.duals };
  const { problem, types, layout } = shape;
  const master = new Master(solver, problem, locked, types, layout, relaxed.master.purpose);
  master.add(relaxed.master.columns.filter((candidate) => candidate !== null));
  const pricer = new Pricer(problem, locked, types, layout);
  master.add(setsOfPlan({ ...shape, groups: locked }, pricer, begun));
  master.add(setsForLocks(relaxed, locked, pricer));
  relaxed.master.dispose();
  const { duals } = generateColumns(master, pricer, { tolerance: gap / 8, stop });
  return { shape: { ...shape, groups: locked }, master, pricer, duals };
};

/** For each group with locks the sets that lose least at the relaxation's prices, so that its LP need not find them from nothing. */
const setsForLocks = (
  { master, generated }: { master: Master; generated: ColumnGeneration },
  locked: Group[],
  pricer: Pricer,
): Candidate[] => {
  const relaxed = pricesOf(master, generated.duals);
  const prices = { ...relaxed, group: locked.map(({ locks }, index) => relaxed.group[locks?.base ?? index]) };
  return locked.flatMap(({ locks }, group) => {
    if (!locks) return [];
    for (const loss of [200, 2000, 20_000]) {
      const { candidates } = pricer.price(group, prices, master.repeatPenalty, -loss, setsPerLock);
      if (candidates.length > 0) return candidates.sort((a, b) => b.reducedCost - a.reducedCost).slice(0, setsPerLock);
    }
    return [];
  });
};

const setsPerLock = 12;
const mostRounds = 400;
const fewSequences = 400_000;

/** More than a line can be worth to the plan around it, so that the LP builds every line it can. */
const shortPriceOf = (problem: Problem): number => {
  const pairs = (problem.terms * (problem.terms - 1)) / 2;
  const pair = problem.affinity.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  const bonus = problem.lines.reduce(
    (top, line) => Math.max(top, line.bonus?.reduce((sum, value) => Math.max(sum, value), 0) ?? 0),
    0,
  );
  const posts = Math.max(problem.requiredGain, problem.fillGain);
  return 1000 + 20 * (pair * pairs + problem.repeatPenalty + problem.terms * (problem.leavePenalty + posts + bonus));
};

/** Every plan's worth is a multiple of the greatest common divisor of the objective's data, and so is the best one's. */
const roundDown = (problem: Problem, bound: number): number => {
  const divisor = (a: number, b: number): number => (b > 1e-6 ? divisor(b, a - b * Math.floor(a / b + 1e-9)) : a);
  let unit = 0;
  const data = [
    ...problem.affinity,
    problem.repeatPenalty,
    problem.leavePenalty * problem.leaveShare,
    problem.leavePenalty,
    problem.requiredGain,
    problem.fillGain,
    ...problem.lines.flatMap(({ bonus }) => (bonus ? [...new Set(bonus)] : [])),
  ];
  for (const value of data) unit = divisor(Math.max(unit, Math.abs(value)), Math.min(unit, Math.abs(value)));
  if (unit === 0) return 0;
  return unit > 0.5 ? Math.floor(bound / unit + 1e-6) * unit : bound + 1e-6;
};
