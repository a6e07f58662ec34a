/** What a position's name can say besides its specialty. `nights` and `relief` are kinds of `service`. */
export const flags = ['service', 'nights', 'relief', 'leave', 'rural', 'non_clinical', 'general_practice'] as const;
export type Flag = (typeof flags)[number];

/**
 * One meaning and the words for it, without regard to case, punctuation, plurals, `and`, and ae or oe for e.
 * Its own name is one of its words.
 */
export type Entry = {
  name: string;
  /** Its name, too, can mean something else. */
  hasUnsureName?: true;
  synonyms?: readonly string[];
  abbreviations?: readonly string[];
  misspellings?: readonly string[];
  /** Words that can mean something else too, other entries' words among them: what they say is to be confirmed. */
  unsure?: readonly string[];
  /** Words that say something only where nothing else in the name does; to be confirmed as well. */
  hints?: readonly string[];
  flags?: readonly Flag[];
};

export type SpecialtyEntry = Entry & {
  subspecialties?: readonly Entry[];
  /** Specialties that beside this one are the kind of patient, not a second specialty: `Orthopaedic Rehabilitation` is rehabilitation. */
  absorbs?: readonly string[];
};

/** A parent specialty: `unsure` and `hints` of its own have no place, for its words alone leave the specialty open. */
export type ParentEntry = Omit<Entry, 'unsure' | 'hints'> & { specialties: readonly SpecialtyEntry[] };

/** Words of one flag or more, or of none: `flags` empty are words to pass over. */
export type FlagWords = { flags: readonly Flag[]; words: readonly string[]; unsure?: readonly string[] };
