import { bitCount } from '../bits.ts';
import type { Group } from '../groups.ts';
import type { Items } from '../items.ts';
import { parentName } from '../names.ts';
import type { PostType } from '../post-types.ts';
import type { Problem } from '../problem.ts';
import { type Choice, type ChoiceList, choicesOfKind, familiesOfKinds, type KindFamilies } from './choices.ts';
import { type GroupRules, rulesOfGroup } from './group-rules.ts';
import { type Level, levelCapacity, newLevel } from './level.ts';
import { type WalkOrder, walkOrder } from './walk-order.ts';

/** A set the master may use: its items (ascending), its worth before prices, and the name of its multiset of parent specialties. */
export type Candidate = {
  group: number;
  items: number[];
  value: number;
  multiset: number;
  first: boolean;
  reducedCost: number;
};

/** Prices of one round: per item, per group, per multiset with a "first line" row. */
export type Prices = { item: Float64Array; group: number[]; multiset: Map<number, number> };

/** Branches after which a walk gives up (years of many terms with few rules): what it found stays, the bound does not. */
const mostBranches = 2_000_000;

/**
 * Exact pricing by group. A line's worth depends on its multiset of kinds alone, so the search walks the multisets (kinds in
 * order, with multiplicity), bounds each branch by cheapest choices, and only where a multiset may pay off finds the cheapest
 * legal choice of items by a dynamic program over what the choices use and bring.
 */
export class Pricer {
  readonly problem: Problem;
  readonly #rules: GroupRules[];
  readonly #layout: Items;
  readonly #kinds: KindFamilies[];
  readonly #orders: WalkOrder[];
  readonly #locks: Group['locks'][];
  #lists: { prices: Prices | null; ofGroup: Map<number, ChoiceList[][]> } = { prices: null, ofGroup: new Map() };
  readonly #parentName: Float64Array;
  readonly #levels: Level[];
  readonly #itemBonus: (Float64Array | null)[];
  readonly #affinity: Float64Array;
  readonly #kindOf: number[];
  /** Counting key all items of a kind share, or -1; kinds of one parent that share it count once together. */
  readonly #countKey: number[];
  /** Per kind half the best affinity it has with any kind; 0 when none is positive. */
  readonly #halfPair: Float64Array;
  readonly #hasSets = new Map<number, boolean>();

  constructor(problem: Problem, groups: Group[], types: PostType[], layout: Items, options = { values: true }) {
    this.problem = problem;
    this.#layout = layout;
    this.#rules = groups.map((group) => rulesOfGroup(problem, group, types, layout));
    this.#kinds = familiesOfKinds(problem.kinds, layout, types, problem.rules.unique);
    this.#countKey = this.#kinds.map(({ families, oneKey }) =>
      oneKey && families.length > 0 ? families[0].countKey : -1,
    );
    this.#kindOf = layout.items.map(({ type }) => types[type].kind);
    this.#locks = groups.map(({ locks }) => locks);
    const usable = Array.from({ length: problem.kinds }, (_, kind) => kind).filter(
      (kind) => this.#kinds[kind].families.length > 0,
    );
    this.#orders = groups.map((group) => walkOrder(problem, usable, this.#kindOf, group));
    this.#parentName = Float64Array.from({ length: problem.kinds }, (_, kind) =>
      parentName(problem.parentOfKind[kind]),
    );
    this.#itemBonus = groups.map(({ bonus }) =>
      bonus && options.values ? Float64Array.from(layout.items, ({ type }) => bonus[types[type].rotations[0]]) : null,
    );
    this.#affinity = options.values ? problem.affinity : new Float64Array(problem.affinity.length);
    this.#halfPair = Float64Array.from({ length: problem.kinds }, (_, kind) =>
      this.#affinity
        .subarray(kind * problem.kinds, (kind + 1) * problem.kinds)
        .reduce((top, value) => Math.max(top, value / 2), 0),
    );
    this.#levels = Array.from({ length: problem.terms + 1 }, newLevel);
  }

  /**
   * Sets of `group` whose reduced cost (worth less prices) passes `least`, at most about `most` of the best; and the largest
   * reduced cost of any set of the group (-Infinity when it has none), exact up to `least`; Infinity when the walk was cut short.
   */
  price(
    group: number,
    prices: Prices,
    repeatPenalty: number,
    least: number,
    most: number,
    anyOne = false,
  ): { candidates: Candidate[]; best: number } {
    const rules = this.#rules[group];
    const { kinds, parentOfKind } = this.problem;
    const bonus = this.#itemBonus[group];
    const itemPrice = bonus ? prices.item.map((price, item) => price - bonus[item]) : prices.item;
    const { order, needed, lastNeeded } = this.#orders[group];
    const ofKind = this.#choices(group, prices, itemPrice);
    const lists = order.map((kind) => ofKind[kind]);
    const cheapest = this.#cheapestPlacements(lists);
    const spans = this.#layout.items.some(({ units }) => units > 1);
    const sigma = prices.group[group];
    const affinity = this.#affinity;
    const halfPair = this.#halfPair;
    const levels = this.#levels;
    const root = levels[0];
    root.size = 1;
    root.uses[0] = root.brings[0] = root.counted[0] = root.price[0] = 0;
    const chosen: ChoiceList[] = [];
    const chosenKey: number[] = [];
    root.open[0] = 0;
    const gains = Array.from({ length: rules.units + 1 }, () => new Float64Array(order.length));
    let ready = 0;
    let dead = Number.POSITIVE_INFINITY;
    let threshold = least;
    let best = Number.NEGATIVE_INFINITY;
    let candidates: Candidate[] = [];
    let branches = 0;
    const unitsAt = new Int32Array(rules.units + 2);

    const extend = (depth: number): void => {
      const from = levels[depth];
      const to = levels[depth + 1];
      to.size = 0;
      const list = chosen[depth].choices;
      const sameKey = depth > 0 && chosenKey[depth] >= 0 && chosenKey[depth] === chosenKey[depth - 1];
      const left = rules.units - unitsAt[depth + 1];
      for (let i = 0; i < from.size; i++) {
        for (const choice of list) {
          const uses = from.uses[i] + choice.uses;
          if (!rules.demand.fits(uses)) continue;
          const brings = from.brings[i] | choice.brings;
          if (bitCount(rules.wanted & ~brings) > left * rules.mostBits) continue;
          const already = sameKey && from.open[i] === 1;
          const counted = Math.min(rules.countedTerms, from.counted[i] + (already ? 0 : choice.counted));
          const open = chosenKey[depth] >= 0 && (already || choice.counted > 0) ? 1 : 0;
          if (counted + left < rules.countedTerms) continue;
          const price = from.price[i] + choice.price;
          let slot = -1;
          let beaten = false;
          for (let k = 0; k < to.size; k++) {
            if (to.uses[k] === uses && to.brings[k] === brings && to.counted[k] === counted && to.open[k] === open) {
              if (to.price[k] <= price) beaten = true;
              else slot = k;
              break;
            }
          }
          if (beaten) continue;
          if (slot < 0) {
            if (to.size === levelCapacity) throw new Error('pricing: more states than the level holds');
            slot = to.size++;
          }
          to.uses[slot] = uses;
          to.brings[slot] = brings;
          to.counted[slot] = counted;
          to.open[slot] = open;
          to.price[slot] = price;
          to.back[slot] = i;
          to.choice[slot] = choice;
        }
      }
    };

    /** Price of the cheapest legal choice of the multiset on the path with `last` at its end; Infinity when there is none. */
    const cheapestLegal = (depth: number, last: ChoiceList, key: number): number => {
      for (; ready < depth; ready++) {
        extend(ready);
        if (levels[ready + 1].size === 0) {
          dead = ready + 1;
          ready++;
          return Number.POSITIVE_INFINITY;
        }
      }
      const from = levels[depth];
      const sameKey = depth > 0 && key >= 0 && key === chosenKey[depth - 1];
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < from.size; i++) {
        for (const choice of last.choices) {
          const price = from.price[i] + choice.price;
          if (price >= least) break;
          if ((rules.wanted & ~(from.brings[i] | choice.brings)) !== 0) continue;
          const counts = sameKey && from.open[i] === 1 ? 0 : choice.counted;
          if (from.counted[i] + counts < rules.countedTerms) continue;
          if (!rules.demand.fits(from.uses[i] + choice.uses)) continue;
          least = price;
          endState = i;
          endChoice = choice;
        }
      }
      return least;
    };
    let endState = 0;
    let endChoice: Choice | null = null;

    const itemsOf = (depth: number): number[] => {
      const items: number[] = [];
      let state = endState;
      const collect = (choice: Choice | null): void => {
        for (let at = choice; at && at.item >= 0; at = at.rest) items.push(at.item);
      };
      collect(endChoice);
      for (let d = depth; d > 0; d--) {
        collect(levels[d].choice[state]);
        state = levels[d].back[state];
      }
      return items.sort((a, b) => a - b);
    };

    const emit = (depth: number, last: ChoiceList, key: number, worth: number, multiset: number): void => {
      const cost = cheapestLegal(depth, last, key);
      if (cost === Number.POSITIVE_INFINITY) return;
      const mu = prices.multiset.get(multiset);
      const reducedFirst = worth - cost - sigma - (mu ?? 0);
      const reducedAgain = worth - cost - sigma - repeatPenalty;
      best = Math.max(best, reducedFirst, reducedAgain);
      if (reducedFirst <= threshold && !(mu !== undefined && reducedAgain > threshold)) return;
      const items = itemsOf(depth);
      const both = { group, items, multiset };
      const value = worth + (bonus ? items.reduce((sum, item) => sum + bonus[item], 0) : 0);
      if (reducedFirst > threshold) candidates.push({ ...both, value, first: true, reducedCost: reducedFirst });
      if (mu !== undefined && reducedAgain > threshold) {
        candidates.push({ ...both, value: value - repeatPenalty, first: false, reducedCost: reducedAgain });
      }
      if (candidates.length > 3 * most) {
        candidates.sort((a, b) => b.reducedCost - a.reducedCost);
        candidates = candidates.slice(0, 2 * most);
        threshold = candidates[candidates.length - 1].reducedCost;
      }
    };

    // With `anyOne` the first legal set ends the walk.
    const done = (): boolean => anyOne && candidates.length > 0;

    const walk = (
      from: number,
      depth: number,
      worth: number,
      cost: number,
      multiset: number,
      parentUnits: number,
      needs: boolean,
    ): void => {
      const gain = gains[depth];
      const left = rules.units - unitsAt[depth];
      for (let at = from; at < order.length; at++) {
        if (dead <= depth || done() || branches > mostBranches || (needs && at > lastNeeded)) return;
        const kind = order[at];
        const needsMore = needs && !needed?.has(kind);
        const sameParent = depth > 0 && parentOfKind[order[from - 1]] === parentOfKind[kind];
        const already = sameParent ? parentUnits : 0;
        for (const list of lists[at]) {
          if (list.units > left || already + list.units > rules.kindUnits) continue;
          const { placements } = list;
          const own = affinity[kind * kinds + kind] * ((placements * (placements - 1)) / 2);
          const newWorth = worth + placements * gain[at] + own;
          const newCost = cost + list.cheapest;
          if (list.units === left) {
            if (!needsMore && newWorth - newCost - sigma > threshold) {
              emit(depth, list, this.#countKey[kind], newWorth, multiset + placements * this.#parentName[kind]);
              if (dead <= depth) return;
            }
            continue;
          }
          const rest = left - list.units;
          const next = gains[depth + 1];
          let top = Number.NEGATIVE_INFINITY;
          for (let s = at + 1; s < order.length; s++) {
            const g = gain[s] + placements * affinity[kind * kinds + order[s]];
            next[s] = g;
            const net = g - cheapest[s] + (rest - 1) * halfPair[order[s]];
            if (net > top) top = net;
          }
          // Each further placement gains at most `top`: from what is chosen, and half of its best pair with each of the others.
          const fewest = spans && top < 0 ? Math.ceil(rest / 2) : rest;
          const reach = newWorth - newCost - sigma + fewest * top;
          if (!(reach > threshold)) continue;
          if (++branches > mostBranches) return;
          chosen[depth] = list;
          chosenKey[depth] = this.#countKey[kind];
          unitsAt[depth + 1] = unitsAt[depth] + list.units;
          if (ready > depth) ready = depth;
          walk(
            at + 1,
            depth + 1,
            newWorth,
            newCost,
            multiset + placements * this.#parentName[kind],
            already + list.units,
            needsMore,
          );
          if (ready > depth) ready = depth;
          if (dead === depth + 1) dead = Number.POSITIVE_INFINITY;
          if (dead <= depth) return;
        }
      }
    };
    if (rules.units > 0) walk(0, 0, 0, 0, 0, 0, needed !== null);
    return { candidates, best: branches > mostBranches ? Number.POSITIVE_INFINITY : best };
  }

  /** Choices per kind; a group with locks shares those of its base but for the kinds that meet a lock. */
  #choices(group: number, prices: Prices, itemPrice: Float64Array): ChoiceList[][] {
    if (this.#lists.prices !== prices) this.#lists = { prices, ofGroup: new Map() };
    const { ofGroup } = this.#lists;
    const known = ofGroup.get(group);
    if (known) return known;
    const locks = this.#locks[group];
    const own = (kind: number): ChoiceList[] =>
      choicesOfKind(this.#kinds[kind], this.#layout, this.#rules[group], itemPrice);
    let lists: ChoiceList[][];
    if (locks) {
      lists = [...this.#choices(locks.base, prices, itemPrice)];
      const kinds = new Set(locks.items.flatMap((items) => [...items].map((item) => this.#kindOf[item])));
      for (const kind of kinds) lists[kind] = own(kind);
    } else lists = this.#kinds.map((_, kind) => own(kind));
    ofGroup.set(group, lists);
    return lists;
  }

  /** The set of the given items (ascending) as a candidate of the group, the first of its multiset. */
  setOf(group: number, items: number[]): Candidate {
    const { kinds } = this.problem;
    const bonus = this.#itemBonus[group];
    let value = 0;
    let multiset = 0;
    items.forEach((item, at) => {
      const kind = this.#kindOf[item];
      multiset += this.#parentName[kind];
      if (bonus) value += bonus[item];
      for (let other = at + 1; other < items.length; other++)
        value += this.#affinity[kind * kinds + this.#kindOf[items[other]]];
    });
    return { group, items, value, multiset, first: true, reducedCost: 0 };
  }

  /** Whether the group has any legal set at all. */
  hasSets(group: number): boolean {
    let known = this.#hasSets.get(group);
    if (known === undefined) {
      const items = new Float64Array(this.#layout.items.length);
      const free = { item: items, group: this.#rules.map(() => 0), multiset: new Map<number, number>() };
      known = this.#anySet(group, free);
      this.#hasSets.set(group, known);
    }
    return known;
  }

  #anySet(group: number, prices: Prices): boolean {
    return this.price(group, prices, 0, Number.NEGATIVE_INFINITY, 1, true).candidates.length > 0;
  }

  /** Per kind the least price of one placement in any of its choices. */
  #cheapestPlacements(lists: ChoiceList[][]): Float64Array {
    return Float64Array.from(lists, (ofKind) =>
      ofKind.reduce(
        (least, { cheapest, placements }) => Math.min(least, cheapest / placements),
        Number.POSITIVE_INFINITY,
      ),
    );
  }
}
