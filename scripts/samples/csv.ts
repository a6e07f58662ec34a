/** The rows of a CSV text with a heading row, as objects by heading; quoted fields may hold commas, quotes and line breaks. */
export const readCsv = (text: string): Record<string, string>[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows[rows.length - 1].push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  const [headings, ...records] = rows.filter((row) => row.length > 1);
  return records.map((record) => Object.fromEntries(headings.map((heading, index) => [heading, record[index] ?? ''])));
};
