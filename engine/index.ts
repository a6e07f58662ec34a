export { answerFrom, IllegalPlanError } from './answer.ts';
export { checkPlan, checkResult } from './check.ts';
export { parseRequest, requestFaults } from './request-faults.ts';
export { rulesetFor, rulesets } from './rulesets/index.ts';
export { FaultyRequestError, type Solve, type SolveOptions, solve } from './solve.ts';
