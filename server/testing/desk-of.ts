import type { Deps } from '#server/deps.ts';

const notAskedFor = async () => {
  throw new Error('this test asks nothing of the desk');
};

/** A desk that does what is given, in this thread, and fails when asked for anything else. */
export const deskOf = (parts: Partial<Deps['desk']> = {}): Deps['desk'] => ({
  parse: notAskedFor,
  look: notAskedFor,
  compare: notAskedFor,
  complete: notAskedFor,
  template: notAskedFor,
  lines: notAskedFor,
  check: notAskedFor,
  export: notAskedFor,
  prewarm: () => {},
  ...parts,
});
