import type { Doubt, Inference } from './inference.ts';
import type { Reading } from './lexicon.ts';

/** `Surgery (Urology)`, or the parent specialty alone. */
export const readingText = ({
  parent_specialty,
  specialty,
}: Pick<Reading, 'parent_specialty' | 'specialty'>): string =>
  specialty === null || specialty === parent_specialty ? parent_specialty : `${parent_specialty} (${specialty})`;

const orList = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts[texts.length - 1]}`;

const alternativesText = ({ alternatives }: Inference): string => orList([...new Set(alternatives.map(readingText))]);

const sentences: Record<Doubt, (inference: Inference) => string> = {
  mixed: (inference) => `the name holds ${alternativesText(inference)} too`,
  ambiguous: (inference) => `it may also be ${alternativesText(inference)}`,
  'at odds': (inference) => `the name speaks of ${alternativesText(inference)} too`,
  misspelt: ({ matched }) => `'${matched.join(' ')}' looks misspelt`,
  'parent only': () => 'the name leaves the subspecialty open',
  weak: ({ matched }) => `'${matched.join(' ')}' may mean something else`,
};

/** Why an inference is not certain, in words that finish a sentence; the gravest reason alone. Empty when it is certain. */
export const doubtText = (inference: Inference): string => {
  const gravest = (Object.keys(sentences) as Doubt[]).find((doubt) => {
    const needsOthers = doubt === 'mixed' || doubt === 'ambiguous' || doubt === 'at odds';
    return inference.doubts.includes(doubt) && !(needsOthers && inference.alternatives.length === 0);
  });
  return gravest ? sentences[gravest](inference) : '';
};

/** Everything a name of low confidence may mean: `Anaesthesia or Critical care (Intensive care medicine)`. */
export const choicesText = (inference: Inference): string => {
  const { parent_specialty, specialty, alternatives } = inference;
  const own = parent_specialty === null ? [] : [readingText({ parent_specialty, specialty })];
  return orList([...new Set([...own, ...alternatives.map(readingText)])]);
};
