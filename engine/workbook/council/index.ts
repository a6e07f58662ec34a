export { fillPlanning } from './fill-planning.ts';
export { findFrame, type PlanningFrame } from './frame.ts';
export { isPlanningName, planningName } from './planning-name.ts';
export { freePlanningName, yearOfRequest } from './planning-names.ts';
export { planningPlan } from './planning-plan.ts';
export { readPlanningLines } from './read-planning.ts';
