import type { Choice } from './choices.ts';

/**
 * Ways to hold the kinds chosen up to one depth of the walk, as parallel arrays.
 * `open`: a counting key of the last kind has been counted, and the next kind of the same key adds nothing.
 */
export type Level = {
  choice: Choice[];
  back: Int32Array;
  uses: Int32Array;
  brings: Int32Array;
  counted: Int32Array;
  open: Uint8Array;
  price: Float64Array;
  size: number;
};

export const levelCapacity = 2048;

export const newLevel = (): Level => ({
  choice: new Array<Choice>(levelCapacity),
  back: new Int32Array(levelCapacity),
  uses: new Int32Array(levelCapacity),
  brings: new Int32Array(levelCapacity),
  counted: new Int32Array(levelCapacity),
  open: new Uint8Array(levelCapacity),
  price: new Float64Array(levelCapacity),
  size: 0,
});
