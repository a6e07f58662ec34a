import { cappedTerms } from './capped-terms.ts';

/** Service terms in the line. */
export const maxServiceTerms = cappedTerms(
  'max_service_terms',
  'service',
  (placement) => placement.rotation.is_service_term,
);
