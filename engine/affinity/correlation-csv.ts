import { AffinityProfile } from '#engine/domain/affinity.ts';

/** A profile, or every fault of the table with its row and column (both from 1, as a spreadsheet counts). */
export type CorrelationReading =
  | { ok: true; profile: AffinityProfile; meanR: number }
  | { ok: false; faults: { row: number; column: number; message: string }[] };

/** Fields of one CSV line; a field may be quoted, with doubled quotes inside. */
const fields = (line: string): string[] =>
  [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
    (match[1]?.replaceAll('""', '"') ?? match[2]).trim(),
  );

/**
 * Turns a square table of correlations (R, -1..1) into a profile: weight = 100 x (R - mean R over all pairs given), whole, -100..100.
 *
 * The first row and first column name the specialties. The diagonal is skipped: it says nothing about a pair. A pair may stand in
 * one triangle alone; where both do, they must agree to 0.005. Empty cells are pairs without a figure (weight 0, the mean).
 */
export const profileFromCorrelations = (csv: string, source: string, version: string): CorrelationReading => {
  const rows = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(fields);
  const columns = rows[0].slice(1);
  const faults: { row: number; column: number; message: string }[] = [];
  const pairs = new Map<string, { a: string; b: string; r: number }>();
  const seen = new Set<string>();
  columns.forEach((name, index) => {
    if (name === '') faults.push({ row: 1, column: index + 2, message: 'this column has no specialty name' });
    if (columns.indexOf(name) !== index)
      faults.push({ row: 1, column: index + 2, message: `"${name}" heads two columns` });
  });
  rows.slice(1).forEach((row, offset) => {
    const at = offset + 2;
    const name = row[0];
    if (row.every((field) => field === '')) return;
    if (!columns.includes(name)) faults.push({ row: at, column: 1, message: `"${name}" heads no column` });
    if (seen.has(name)) faults.push({ row: at, column: 1, message: `"${name}" heads two rows` });
    seen.add(name);
    row.slice(1).forEach((field, index) => {
      const other = columns[index];
      if (field === '' || other === name) return;
      const r = Number(field);
      if (other === undefined) faults.push({ row: at, column: index + 2, message: 'no specialty heads this column' });
      else if (!(r >= -1 && r <= 1))
        faults.push({ row: at, column: index + 2, message: `"${field}" is not a correlation from -1 to 1` });
      else {
        const [a, b] = name < other ? [name, other] : [other, name];
        const known = pairs.get(JSON.stringify([a, b]));
        if (known && Math.abs(known.r - r) > 0.005)
          faults.push({ row: at, column: index + 2, message: `${a} with ${b} is given twice, ${known.r} and ${r}` });
        else if (!known) pairs.set(JSON.stringify([a, b]), { a, b, r });
      }
    });
  });
  if (faults.length === 0 && pairs.size === 0)
    faults.push({ row: 1, column: 1, message: 'the table holds no pair of specialties' });
  if (faults.length > 0) return { ok: false, faults };

  const meanR = [...pairs.values()].reduce((sum, pair) => sum + pair.r, 0) / pairs.size;
  const weights = new Map<string, [string, number][]>();
  for (const { a, b, r } of pairs.values()) {
    const weight = Math.max(-100, Math.min(100, Math.round(100 * (r - meanR))));
    weights.set(a, [...(weights.get(a) ?? []), [b, weight]]);
  }
  const profile = AffinityProfile.parse({
    source,
    version,
    weights: Object.fromEntries([...weights].map(([a, entries]) => [a, Object.fromEntries(entries)])),
  });
  return { ok: true, profile, meanR };
};
