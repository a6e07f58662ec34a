/** One column of an input sheet: how it is headed when we write it, and which other headings mean the same. */
export type Column = {
  title: string;
  /** In the order in which they are looked for; the title comes first, unless it stands among them. */
  synonyms: readonly string[];
  /** What to write under it, for the person filling in the sheet. */
  note: string;
  /** In characters. */
  width: number;
  required?: boolean;
  choices?: readonly string[];
};

/** The columns of one sheet, in the order in which they are written and in which they claim a heading. */
export type Columns<Key extends string> = Record<Key, Column>;

/** Choices offered for a flag. */
export const yesOrNo = ['yes', 'no'] as const;
