export { comparePull, openScenario, saveScenario, writePull } from './pull.ts';
export { askAgain, comparePush, compareRestore, push } from './push.ts';
