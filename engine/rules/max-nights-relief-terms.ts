import { cappedTerms } from './capped-terms.ts';

/** Terms of nights or relief in the line. */
export const maxNightsReliefTerms = cappedTerms(
  'max_nights_relief_terms',
  'nights or relief',
  (placement) => placement.rotation.is_nights_or_relief,
);
