/**
 * How many lines bear each name (a double; 0 is no name): an open-addressing table, since a Map of doubles is what a search spends
 * its time on.
 */
export class NameCounts {
  readonly #keys: Float64Array;
  readonly #counts: Int32Array;
  readonly #mask: number;

  /** `most`: names in use at any one time. */
  constructor(most: number) {
    let size = 16;
    while (size < 4 * most) size *= 2;
    this.#keys = new Float64Array(size);
    this.#counts = new Int32Array(size);
    this.#mask = size - 1;
  }

  #slot(name: number): number {
    const keys = this.#keys;
    let slot = this.#home(name);
    while (keys[slot] !== 0 && keys[slot] !== name) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #home(name: number): number {
    const low = (name % 4_294_967_296) | 0;
    return (low ^ (low >>> 15)) & this.#mask;
  }

  of(name: number): number {
    return name === 0 ? 0 : this.#counts[this.#slot(name)];
  }

  add(name: number): void {
    if (name === 0) return;
    const slot = this.#slot(name);
    this.#keys[slot] = name;
    this.#counts[slot]++;
  }

  remove(name: number): void {
    if (name === 0) return;
    let slot = this.#slot(name);
    if (--this.#counts[slot] > 0) return;
    // Close the gap, so that no probe ends before a name that was pushed past it.
    const keys = this.#keys;
    for (let next = (slot + 1) & this.#mask; keys[next] !== 0; next = (next + 1) & this.#mask) {
      const home = this.#home(keys[next]);
      if (((next - home) & this.#mask) < ((next - slot) & this.#mask)) continue;
      keys[slot] = keys[next];
      this.#counts[slot] = this.#counts[next];
      slot = next;
    }
    keys[slot] = 0;
    this.#counts[slot] = 0;
  }

  /** By how much the repeats (count - 1, summed over names) grow when the names in `from` become those in `to`, one for one. */
  growth(from: ArrayLike<number>, to: ArrayLike<number>, pairs: number): number {
    let grown = 0;
    for (let i = 0; i < 2 * pairs; i++) {
      const name = i < pairs ? from[i] : to[i - pairs];
      if (name === 0) continue;
      // Each name once: at its first appearance, with its whole change.
      let seen = false;
      let change = 0;
      for (let j = 0; j < 2 * pairs; j++) {
        if ((j < pairs ? from[j] : to[j - pairs]) !== name) continue;
        if (j < i) {
          seen = true;
          break;
        }
        change += j < pairs ? -1 : 1;
      }
      if (seen || change === 0) continue;
      const count = this.of(name);
      grown += Math.max(0, count + change - 1) - Math.max(0, count - 1);
    }
    return grown;
  }
}
