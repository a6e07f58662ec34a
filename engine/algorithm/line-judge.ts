import { cellName, parentName } from './names.ts';
import type { LineSpec, Problem } from './problem.ts';

/** Judges one line at a time: how many rules its cells break, what its pairs are worth, and the names of its multiset and sequence. */
export class LineJudge {
  readonly problem: Problem;
  /** Rules broken by the line judged last, weighted one per fault. */
  faults = 0;
  /** Affinity and pathway reward of the line judged last. */
  value = 0;
  /** Name of its multiset of parent specialties. */
  multiset = 0;
  /** Name of its sequence of rotations. */
  sequence = 0;
  /** Leave placements, and those of them in the first half of the year. */
  leave = 0;
  earlyLeave = 0;

  readonly #parentName: Float64Array;
  readonly #cellName: Float64Array;
  readonly #parentWeeks: Float64Array;
  readonly #item: Int32Array;
  readonly #itemWeeks: Float64Array;
  readonly #oneSpecialtyNeedsCare: boolean;

  constructor(problem: Problem) {
    this.problem = problem;
    this.#parentName = Float64Array.from({ length: problem.parents }, (_, index) => parentName(index));
    this.#cellName = Float64Array.from({ length: problem.terms * problem.rotations }, (_, index) => cellName(index));
    this.#parentWeeks = new Float64Array(problem.parents);
    this.#item = new Int32Array(problem.terms);
    this.#itemWeeks = new Float64Array(problem.terms);
    this.#oneSpecialtyNeedsCare = problem.rules.specialtyWeeks < problem.totalWeeks;
  }

  /** Judges `cells[offset .. offset + terms)` (rotation per term, -1 empty; a span stands in both its terms) as the line `spec`. */
  judge(cells: Int32Array, offset: number, spec: LineSpec): void {
    const p = this.problem;
    const { terms, rules, kinds } = p;
    const item = this.#item;
    const itemWeeks = this.#itemWeeks;
    let faults = 0;
    let count = 0;
    let sequence = 0;
    let multiset = 0;
    let mask = 0;
    let placed = 0;
    let service = 0;
    let serviceTerms = 0;
    let rural = 0;
    let nights = 0;
    let nonClinical = 0;
    let team = 0;
    let leave = 0;
    let earlyLeave = 0;
    let value = 0;
    for (let term = 0; term < terms; term++) {
      const r = cells[offset + term];
      if (r < 0) {
        if ((spec.available >> term) & 1) faults++;
        continue;
      }
      if (!((spec.available >> term) & 1)) faults++;
      sequence += this.#cellName[term * p.rotations + r];
      if (spec.allowed && !spec.allowed[term * p.rotations + r]) faults++;
      let weeks = p.weeks[term];
      let last = term;
      if (p.span[r] === 2) {
        if (term + 1 < terms && cells[offset + term + 1] === r) {
          last = term + 1;
          weeks += p.weeks[last];
          sequence += this.#cellName[last * p.rotations + r];
          if (!((spec.available >> last) & 1)) faults++;
          if (spec.allowed && !spec.allowed[last * p.rotations + r]) faults++;
        } else faults++;
      }
      if (spec.banned?.[r]) faults++;
      if (spec.bonus) value += spec.bonus[r];
      item[count] = r;
      itemWeeks[count++] = weeks;
      placed += weeks;
      mask |= p.mask[r];
      multiset += this.#parentName[p.parent[r]];
      if (p.service[r]) {
        service += weeks;
        serviceTerms++;
      }
      rural += p.rural[r];
      nights += p.nights[r];
      nonClinical += p.nonClinical[r];
      if (p.team[r]) team += weeks;
      if (p.leave[r]) {
        leave++;
        earlyLeave += p.early[last];
      }
      term = last;
    }
    for (let i = 0; i < count; i++) {
      const row = p.kind[item[i]] * kinds;
      for (let j = i + 1; j < count; j++) {
        value += p.affinity[row + p.kind[item[j]]];
        if (rules.unique && item[i] === item[j]) faults++;
      }
    }
    if (this.#oneSpecialtyNeedsCare) {
      const weeksOf = this.#parentWeeks;
      for (let i = 0; i < count; i++) weeksOf[p.parent[item[i]]] += itemWeeks[i];
      for (let i = 0; i < count; i++) {
        const q = p.parent[item[i]];
        if (weeksOf[q] > rules.specialtyWeeks) faults++;
        weeksOf[q] = 0;
      }
    }
    faults += this.#subspecialtyFaults(count);
    for (let need = rules.requiredMask & ~mask; need; need &= need - 1) faults++;
    if (service > rules.serviceWeeks) faults++;
    if (serviceTerms > rules.serviceTerms) faults += serviceTerms - rules.serviceTerms;
    if (rural > rules.ruralTerms) faults += rural - rules.ruralTerms;
    if (nights > rules.nightsTerms) faults += nights - rules.nightsTerms;
    if (nonClinical > rules.nonClinicalTerms) faults += nonClinical - rules.nonClinicalTerms;
    if (team < rules.teamWeeks) faults++;
    if (placed - (leave ? rules.leaveWeeksOfLeaveTerm : 0) < rules.netWeeks) faults++;
    if (rules.countedTerms) faults += Math.max(0, rules.countedTerms - this.#countedTerms(count));
    for (const need of spec.needs) {
      let held = 0;
      for (let i = 0; i < count; i++) held += need[item[i]];
      if (!held) faults++;
    }
    this.faults = faults;
    this.value = value;
    this.multiset = multiset;
    this.sequence = sequence;
    this.leave = leave;
    this.earlyLeave = earlyLeave;
  }

  #subspecialtyFaults(count: number): number {
    const { rules, subspecialty } = this.problem;
    if (rules.subspecialtyWeeks >= this.problem.totalWeeks && rules.subspecialtyTerms >= this.problem.terms) return 0;
    let faults = 0;
    for (let i = 0; i < count; i++) {
      const sub = subspecialty[this.#item[i]];
      if (sub < 0) continue;
      let weeks = this.#itemWeeks[i];
      let held = 1;
      let first = true;
      for (let j = 0; j < count; j++) {
        if (j === i || subspecialty[this.#item[j]] !== sub) continue;
        if (j < i) first = false;
        weeks += this.#itemWeeks[j];
        held++;
      }
      if (!first) continue;
      if (weeks > rules.subspecialtyWeeks) faults++;
      if (held > rules.subspecialtyTerms) faults += held - rules.subspecialtyTerms;
    }
    return faults;
  }

  #countedTerms(count: number): number {
    const p = this.problem;
    const { countedTermWeeks } = p.rules;
    const counts = (i: number): boolean => {
      const r = this.#item[i];
      return !p.service[r] && !p.leave[r] && this.#itemWeeks[i] >= countedTermWeeks;
    };
    let total = 0;
    for (let i = 0; i < count; i++) {
      if (!counts(i)) continue;
      let seen = false;
      const key = p.countKey[this.#item[i]];
      for (let j = 0; j < i && key >= 0 && !seen; j++) seen = p.countKey[this.#item[j]] === key && counts(j);
      if (!seen) total++;
    }
    return total;
  }
}
