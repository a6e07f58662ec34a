const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** Text without case, punctuation and extra spaces; `&` is `and`. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return isPlain.test(lower) ? lower : folded(text);
};

/** Most text is: nothing of it changes but its case. */
const isPlain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Like `fold`, and blind to plurals and spaces: `Job Lines` and `job-line` are alike. */
export const loose = (text: string): string => fold(text).split(' ').map(singular).join('');

/** Fewest single letters to add, drop, replace, or swap with their neighbour, to turn one word into the other. */
export const editDistance = (from: string, to: string): number => {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row++) {
    const above = rows[row - 1];
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = above[column - 1] + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swap = swapped ? rows[row - 2][column - 2] + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(replaced, swap, above[column] + 1, current[column - 1] + 1));
    }
    rows.push(current);
  }
  return rows[from.length][to.length];
};

/** The name most like `text`, or null when none is near (more than a third of its letters differ). */
export const nearestName = (text: string, names: readonly string[]): string | null => {
  const wanted = fold(text).slice(0, 60);
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const folded = fold(name).slice(0, 60);
    const distance = folded.startsWith(wanted) && wanted.length > 1 ? 0.5 : editDistance(wanted, folded);
    if (distance <= Math.max(1, wanted.length / 3) && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
};

/** A stable id made of a name: lower case letters and digits joined by hyphens; different from every id in `taken`, to which it is added. */
export const idFromName = (name: string, taken: Set<string>): string => {
  const slug = fold(name).normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-').slice(0, 180) || 'unnamed';
  let id = slug;
  for (let suffix = 2; taken.has(id); suffix++) id = `${slug}-${suffix}`;
  taken.add(id);
  return id;
};
