import type { Claim, Question } from '../question.ts';
import type { Supply } from './supply.ts';

/** A way to count. Each claim it makes is a complete proof that no more than `most` of the question's lines can be built. */
export type Argument = (question: Question, supply: Supply) => Claim[];
