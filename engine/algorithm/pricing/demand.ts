/** Packs small bounded counters into one integer, with a guard bit above each, so that a whole vector is added and compared at once. */
export type Field = { limit: number };

/**
 * Layout of a vector of non-negative counters with upper limits in at most 31 bits.
 * `pack` gives the integer of a vector of uses (-1 when one use alone passes its limit);
 * `fits(sum)` says whether every counter of a sum of two fitting vectors is within its limit;
 * `within(a, b)` whether a <= b in every counter.
 */
export class Demand {
  readonly #offsets: number[] = [];
  readonly #limits: number[];
  readonly #used: boolean[];
  #guards = 0;
  #full = 0;

  constructor(limits: readonly number[], most: readonly number[]) {
    // A counter that cannot pass its limit needs no bits; one that does not fit the word is dropped, which only relaxes the rule.
    this.#limits = [...limits];
    let bits = 0;
    this.#used = limits.map((limit, index) => {
      const width = Math.ceil(Math.log2(2 * limit + 1 + 1e-9)) + 1;
      const used = limit < most[index] && limit > 0 && bits + width <= 31;
      this.#offsets.push(bits);
      if (!used) return false;
      this.#guards |= 1 << (bits + width - 1);
      this.#full |= limit << bits;
      bits += width;
      return true;
    });
  }

  pack(uses: readonly number[]): number {
    let packed = 0;
    for (let index = 0; index < uses.length; index++) {
      if (uses[index] > this.#limits[index]) return -1;
      if (this.#used[index]) packed |= uses[index] << this.#offsets[index];
    }
    return packed;
  }

  fits(sum: number): boolean {
    return (((this.#full | this.#guards) - sum) & this.#guards) === this.#guards;
  }

  within(a: number, b: number): boolean {
    return (((b | this.#guards) - a) & this.#guards) === this.#guards;
  }
}
