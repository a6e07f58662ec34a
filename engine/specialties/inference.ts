import type { Flag } from './entry.ts';
import type { Reading } from './lexicon.ts';

/**
 * `high`: one specialty, by words that mean nothing else. `medium`: to be confirmed. `low`: the name fits several parent specialties.
 * `none`: no word of it says a specialty or a kind of term.
 */
export type Confidence = 'high' | 'medium' | 'low' | 'none';

/**
 * Why a reading is not certain. `mixed`: several specialties are named; `ambiguous`: a word has several meanings; `weak`: a word that says
 * little; `parent only`: the specialty is left open; `at odds`: another parent specialty is named beside it; `misspelt`: letters are off.
 */
export type Doubt = 'mixed' | 'ambiguous' | 'weak' | 'parent only' | 'at odds' | 'misspelt';

/** What a position's name says. Names are those of the dictionary; all are null where nothing was found. */
export type Inference = {
  parent_specialty: string | null;
  specialty: string | null;
  /** Narrower than the specialty, such as Colorectal surgery in General surgery. */
  subspecialty: string | null;
  flags: Flag[];
  confidence: Confidence;
  doubts: Doubt[];
  /** The words it rests on, in the name's order, without case and punctuation. */
  matched: string[];
  /** What else it may be: further specialties of a mixed name, other meanings of a word. */
  alternatives: Reading[];
};
