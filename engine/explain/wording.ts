/** "a", "a and b", "a, b and c"; beyond `most` entries the rest are counted: "a, b and 7 others". */
export const listed = (words: readonly string[], most = Number.POSITIVE_INFINITY): string => {
  const shown = words.length > most + 1 ? [...words.slice(0, most), `${words.length - most} others`] : words;
  if (shown.length < 2) return shown.join();
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
};

/** A long list with its own commas, set apart by semicolons: "a, b; c; 3 others". */
export const listedApart = (words: readonly string[], most: number): string =>
  (words.length > most + 1 ? [...words.slice(0, most), `${words.length - most} others`] : words).join('; ');
