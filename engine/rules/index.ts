import { allowSpanningTerms } from './allow-spanning-terms.ts';
import { maxNightsReliefTerms } from './max-nights-relief-terms.ts';
import { maxNonClinicalTerms } from './max-non-clinical-terms.ts';
import { maxRuralTerms } from './max-rural-terms.ts';
import { maxServiceShare } from './max-service-share.ts';
import { maxServiceTerms } from './max-service-terms.ts';
import { maxSpecialtyShare } from './max-specialty-share.ts';
import { maxSubspecialtyShare } from './max-subspecialty-share.ts';
import { maxSubspecialtyTerms } from './max-subspecialty-terms.ts';
import { minTeamShare } from './min-team-share.ts';
import { minTerms } from './min-terms.ts';
import { minWeeks } from './min-weeks.ts';
import { requiredCategories } from './required-categories.ts';
import type { LineRule } from './rule.ts';
import { terms } from './terms.ts';
import { uniqueRotation } from './unique-rotation.ts';

/** Every rule on one line, in the order a planner reads them. */
export const lineRules: readonly LineRule[] = [
  minWeeks,
  terms,
  minTerms,
  requiredCategories,
  maxSpecialtyShare,
  maxSubspecialtyShare,
  maxSubspecialtyTerms,
  maxServiceShare,
  maxServiceTerms,
  minTeamShare,
  maxRuralTerms,
  maxNightsReliefTerms,
  maxNonClinicalTerms,
  allowSpanningTerms,
  uniqueRotation,
];
