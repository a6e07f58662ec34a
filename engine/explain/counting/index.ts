import type { Claim, Question } from '../question.ts';
import { allPosts } from './all-posts.ts';
import type { Argument } from './argument.ts';
import { cappedKinds } from './capped-kinds.ts';
import { categoryPlaces } from './category-places.ts';
import { countedTerms } from './counted-terms.ts';
import { postsOfATerm } from './posts-of-a-term.ts';
import { specialtyVariety } from './specialty-variety.ts';
import { supplyOf } from './supply.ts';
import { teamTerms } from './team-terms.ts';
import { lockedPosts, wishedPlaces } from './wished-posts.ts';

/** Every way to count, in the order a planner should read them. */
const countings: readonly Argument[] = [
  postsOfATerm,
  categoryPlaces,
  teamTerms,
  lockedPosts,
  wishedPlaces,
  cappedKinds,
  countedTerms,
  specialtyVariety,
  allPosts,
];

/** What counting alone proves: claims that fewer than the question's target can be built. Takes milliseconds. */
export const countingClaims = (question: Question): Claim[] => {
  if (question.lines.length === 0) return [];
  const supply = supplyOf(question);
  return countings.flatMap((count) => count(question, supply)).filter(({ most }) => most < question.target);
};
