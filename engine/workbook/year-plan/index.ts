export { checkYearPlan, type YearFinding } from './check-year-plan.ts';
export { compareLines, type LineComparison } from './compare-lines.ts';
export { readYearPlan, type YearPlan } from './read-year-plan.ts';
