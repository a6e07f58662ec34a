import { cappedTerms } from './capped-terms.ts';

/** Rural terms in the line. */
export const maxRuralTerms = cappedTerms('max_rural_terms', 'rural', (placement) => placement.rotation.is_rural);
