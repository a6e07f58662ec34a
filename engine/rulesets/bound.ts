/** A hard bound whose text was read at its source. */
export const confirmed = <const Value>(value: Value, source: string, clause: string) => ({
  value,
  source,
  clause,
  hard: true,
  confirmed: true,
});

/** A hard bound known from background reading alone: its text says so wherever it is shown. */
export const unconfirmed = <const Value>(value: Value, source: string, clause: string) => ({
  value,
  source: `${source} (unconfirmed)`,
  clause: `${clause} (unconfirmed: check with the council)`,
  hard: true,
  confirmed: false,
});
