export { explain, isPlainlyImpossible, type Shortfall } from './explain.ts';
