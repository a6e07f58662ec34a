import loadHighs, { type Highs } from 'highs';

/**
 * The one door to HiGHS (WebAssembly, single-threaded, synchronous: run it in a worker).
 * Only what the engine needs of the persistent-model API is exposed.
 */
export type Solver = Highs;
export type LinearModel = ReturnType<Highs['createModel']>;

let loaded: Promise<Solver> | undefined;

/** The solver of this thread; loading takes some tens of milliseconds and happens once. */
export const solver = (): Promise<Solver> => {
  loaded ??= loadHighs();
  return loaded;
};
