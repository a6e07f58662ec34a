export { findFrame, type PlanningFrame } from './frame.ts';
export { isPlanningName, planningName } from './planning-name.ts';
export { isFilled, readPlanningLines } from './read-planning.ts';
