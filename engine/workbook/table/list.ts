const needsQuotes = /^\s|\s$|^!|["|;\r\n]/;

/** Items as one cell: `ED | ICU`. An item that holds a separator is put in double quotes. */
export const joinList = (items: readonly string[]): string =>
  items.map((item) => (needsQuotes.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(' | ');

/** One item of a list in a cell; `not` when it was written with a `!` before it. */
export type ListItem = { text: string; not: boolean; quoted: boolean };

/** The items of a cell, parted by `|`, `;` or line breaks. Double quotes hold an item together. */
export const splitList = (text: string): ListItem[] => {
  const items: ListItem[] = [];
  for (const match of text.matchAll(/\s*(!?)\s*(?:"((?:[^"]|"")*)"|([^|;\r\n]*))\s*(?:[|;\r\n]|$)/g)) {
    const quoted = match[2] !== undefined;
    const item = quoted ? match[2].replaceAll('""', '"') : (match[3] ?? '').trim();
    if (item !== '') items.push({ text: item, not: match[1] === '!', quoted });
  }
  return items;
};
