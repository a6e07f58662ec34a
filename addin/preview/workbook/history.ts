/** One thing that was done and can be taken back. Both return where to look afterwards, if anywhere. */
export type Step<Place> = { undo: () => Place; redo: () => Place };

const mostSteps = 200;

/** What was done, in order, and how far it has been taken back. */
export class History<Place> {
  #done: Step<Place>[] = [];
  #undone: Step<Place>[] = [];

  add(step: Step<Place>): void {
    this.#done.push(step);
    if (this.#done.length > mostSteps) this.#done.shift();
    this.#undone = [];
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** @returns undefined when nothing is left to take back */
  undo(): Place | undefined {
    const step = this.#done.pop();
    if (!step) return undefined;
    this.#undone.push(step);
    return step.undo();
  }

  redo(): Place | undefined {
    const step = this.#undone.pop();
    if (!step) return undefined;
    this.#done.push(step);
    return step.redo();
  }
}
