import type { Items } from '../items.ts';
import type { PostType } from '../post-types.ts';
import type { GroupRules } from './group-rules.ts';

/** Items of one kind in one line: their least price for what they use and bring. A linked list through `rest`. */
export type Choice = {
  price: number;
  uses: number;
  brings: number;
  counted: number;
  item: number;
  rest: Choice | null;
};

/** Undominated choices with the same number of placements and of terms, cheapest first. */
export type ChoiceList = { placements: number; units: number; cheapest: number; choices: Choice[] };

type Shelf = Map<number, Choice>;
const none: Choice = { price: 0, uses: 0, brings: 0, counted: 0, item: -1, rest: null };
const shelfKey = (choice: Choice): number => (choice.uses * 65_536 + choice.brings) * 16 + choice.counted;

/** Static part of a kind's choices: its types in families that share a subspecialty and a counting key. */
export type Family = { subspecialty: number; countKey: number; types: { items: number[]; most: number }[] };
export type KindFamilies = { families: Family[]; oneKey: boolean };

export const familiesOfKinds = (kinds: number, layout: Items, types: PostType[], unique: boolean): KindFamilies[] => {
  const itemsOfType = types.map((): number[] => []);
  layout.items.forEach((item, index) => {
    itemsOfType[item.type].push(index);
  });
  return Array.from({ length: kinds }, (_, kind) => {
    const families = new Map<string, Family>();
    types.forEach((type, index) => {
      if (type.kind !== kind || itemsOfType[index].length === 0) return;
      const key = `${type.subspecialty}|${type.countKey}`;
      const family = families.get(key) ?? { subspecialty: type.subspecialty, countKey: type.countKey, types: [] };
      families.set(key, family);
      family.types.push({ items: itemsOfType[index], most: unique ? type.rotations.length : Number.MAX_SAFE_INTEGER });
    });
    const list = [...families.values()];
    return { families: list, oneKey: list.every(({ countKey }) => countKey >= 0 && countKey === list[0].countKey) };
  });
};

/**
 * Every undominated way to hold items of one kind in a line of the group, for the given prices per item.
 * Lists come per (placements, units), at most `rules.kindUnits` units.
 */
export const choicesOfKind = (
  kind: KindFamilies,
  layout: Items,
  rules: GroupRules,
  price: Float64Array,
): ChoiceList[] => {
  const width = rules.units + 1;
  const top = rules.kindUnits;
  const { demand, countedTerms } = rules;
  const newShelves = (): (Shelf | undefined)[] => [];
  const put = (shelves: (Shelf | undefined)[], slot: number, choice: Choice): void => {
    shelves[slot] ??= new Map();
    const shelf = shelves[slot];
    const key = shelfKey(choice);
    const known = shelf.get(key);
    if (!known || choice.price < known.price) shelf.set(key, choice);
  };
  const withItem = (base: Choice, item: number, shareCount: boolean): Choice | null => {
    const uses = base.uses + rules.uses[item];
    if (!demand.fits(uses)) return null;
    const counts = rules.counts[item];
    return {
      price: base.price + price[item],
      uses,
      brings: base.brings | (rules.brings[item] & rules.wanted),
      counted: Math.min(countedTerms, shareCount ? Math.max(base.counted, counts) : base.counted + counts),
      item,
      rest: base,
    };
  };
  const familyShelves = (family: Family): (Shelf | undefined)[] => {
    const limited = family.subspecialty >= 0;
    const units = limited ? Math.min(top, rules.subspecialtyUnits) : top;
    const placements = limited ? rules.subspecialtyTerms : top;
    const shelves = newShelves();
    put(shelves, 0, none);
    for (const { items, most } of family.types) {
      let layer = shelves.flatMap((shelf, slot) =>
        shelf ? [...shelf.values()].map((choice) => ({ slot, choice })) : [],
      );
      for (let copy = 0; copy < most && copy < units && layer.length; copy++) {
        const next: typeof layer = [];
        for (const { slot, choice } of layer) {
          for (const item of items) {
            if (rules.uses[item] < 0) continue;
            const newUnits = Math.floor(slot / width) + layout.items[item].units;
            const newPlacements = (slot % width) + 1;
            if (newUnits > units || newPlacements > placements) continue;
            const added = withItem(choice, item, family.countKey >= 0);
            if (added) next.push({ slot: newUnits * width + newPlacements, choice: added });
          }
        }
        layer = next;
        for (const { slot, choice } of next) put(shelves, slot, choice);
      }
    }
    return shelves;
  };
  let held = newShelves();
  put(held, 0, none);
  for (const family of kind.families) {
    const own = familyShelves(family);
    const joined = newShelves();
    held.forEach((shelf, slot) => {
      if (!shelf) return;
      own.forEach((ownShelf, ownSlot) => {
        if (!ownShelf || Math.floor(slot / width) + Math.floor(ownSlot / width) > top) return;
        for (const a of shelf.values()) for (const b of ownShelf.values()) joinInto(a, b, slot + ownSlot);
      });
    });
    held = joined;
    function joinInto(a: Choice, b: Choice, slot: number): void {
      if (a.item < 0 || b.item < 0) {
        put(joined, slot, a.item < 0 ? b : a);
        return;
      }
      const uses = a.uses + b.uses;
      if (!demand.fits(uses)) return;
      const counted = kind.oneKey ? Math.max(a.counted, b.counted) : Math.min(countedTerms, a.counted + b.counted);
      const joint = { price: a.price + b.price, uses, brings: a.brings | b.brings, counted };
      const known = joined[slot]?.get(shelfKey({ ...joint, item: 0, rest: null }));
      if (known && known.price <= joint.price) return;
      put(joined, slot, chain(a, b, joint));
    }
  }
  const lists: ChoiceList[] = [];
  held.forEach((shelf, slot) => {
    if (!shelf || slot === 0) return;
    const choices = undominated([...shelf.values()], rules);
    if (choices.length) {
      lists.push({ placements: slot % width, units: Math.floor(slot / width), cheapest: choices[0].price, choices });
    }
  });
  return lists;
};

const chain = (a: Choice, b: Choice, joint: Omit<Choice, 'item' | 'rest'>): Choice => {
  let rest: Choice = a;
  const items: number[] = [];
  for (let at: Choice | null = b; at && at.item >= 0; at = at.rest) items.push(at.item);
  for (const item of items) rest = { ...joint, item, rest };
  return rest;
};

const undominated = (choices: Choice[], rules: GroupRules): Choice[] => {
  choices.sort((x, y) => x.price - y.price);
  const kept: Choice[] = [];
  for (const choice of choices) {
    const beaten = kept.some(
      (other) =>
        (other.brings & choice.brings) === choice.brings &&
        other.counted >= choice.counted &&
        rules.demand.within(other.uses, choice.uses),
    );
    if (!beaten) kept.push(choice);
  }
  return kept;
};
