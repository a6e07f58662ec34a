import type { Problem } from '#engine/algorithm/problem.ts';

/**
 * The bound that keeps a placement of `weeks` in `rotation` out of every line by itself, whatever else the line holds; null when
 * none does. `mostWorked`: weeks the most available line works.
 */
export const refusal = (problem: Problem, rotation: number, weeks: number, mostWorked: number): string | null => {
  const { rules } = problem;
  if (problem.nonClinical[rotation] && rules.nonClinicalTerms < 1) return 'max_non_clinical_terms';
  if (problem.service[rotation]) {
    if (rules.serviceTerms < 1) return 'max_service_terms';
    if (weeks > rules.serviceWeeks) return 'max_service_share';
  }
  if (problem.rural[rotation] && rules.ruralTerms < 1) return 'max_rural_terms';
  if (problem.nights[rotation] && rules.nightsTerms < 1) return 'max_nights_relief_terms';
  if (weeks > rules.specialtyWeeks) return 'max_specialty_share';
  if (problem.subspecialty[rotation] >= 0) {
    if (rules.subspecialtyTerms < 1) return 'max_subspecialty_terms';
    if (weeks > rules.subspecialtyWeeks) return 'max_subspecialty_share';
  }
  if (!problem.team[rotation] && mostWorked - weeks < rules.teamWeeks) return 'min_team_share';
  if (problem.leave[rotation] && mostWorked - rules.leaveWeeksOfLeaveTerm < rules.netWeeks) return 'min_weeks';
  return null;
};
