import { cappedTerms } from './capped-terms.ts';

/** Non-clinical terms in the line. */
export const maxNonClinicalTerms = cappedTerms(
  'max_non_clinical_terms',
  'non-clinical',
  (placement) => placement.rotation.is_non_clinical,
);
