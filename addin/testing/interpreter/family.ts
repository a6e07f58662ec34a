/** An object of the emulated workbook as a batch sees it; `family` names the class that says what it can do. */
export type Subject = { family: string };

/**
 * What one class of the rich API can do; whatever is not listed does not exist.
 * Names are those on the wire (PascalCase). `keeps` lists properties that are only remembered, with their first values.
 */
export type Family<S extends Subject> = {
  id?: { name: string; of: (subject: S) => string | number };
  get?: Record<string, (subject: S) => unknown>;
  set?: Record<string, (subject: S, value: never) => void>;
  keeps?: Record<string, unknown>;
  /** Properties that lead to another object. */
  object?: Record<string, (subject: S) => Subject | null>;
  call?: Record<string, (subject: S, ...given: never[]) => unknown>;
  /** A collection: its members in order, and how one is found by key. */
  items?: (subject: S) => Subject[];
  item?: (subject: S, key: string | number) => Subject | undefined;
};

export type AnyFamily = Family<never>;
export type Families = Record<string, AnyFamily>;

/** Keeps the checks of the subject's type inside the family's own file. */
export const family = <S extends Subject>(members: Family<S>): AnyFamily => members as unknown as AnyFamily;

/** Objects that only remember what they are told: one per owner and name. */
export type Remembering = Subject & { kept: Record<string, unknown>; parts: Record<string, Remembering> };

export const remembering = (name: string): Remembering => ({ family: name, kept: {}, parts: {} });

export const partOf = (owner: { parts: Record<string, Remembering> }, key: string, name: string): Remembering => {
  owner.parts[key] ??= remembering(name);
  return owner.parts[key];
};
