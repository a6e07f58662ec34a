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

/** Ways to count that each name a want of their own, in the order a planner should read them. */
const wants: readonly Argument[] = [categoryPlaces, teamTerms, lockedPosts, wishedPlaces];

/** Ways to count that too few posts in a term set off as well: worth saying only where they prove more. */
const further: readonly Argument[] = [cappedKinds, countedTerms, specialtyVariety, allPosts];

/** What counting alone proves: claims that fewer than the question's target can be built. Takes milliseconds. */
export const countingClaims = (question: Question): Claim[] => {
  if (question.lines.length === 0) return [];
  const supply = supplyOf(question);
  const of = (count: Argument): Claim[] => count(question, supply).filter(({ most }) => most < question.target);
  const claims = of(postsOfATerm);
  let least = Math.min(Number.POSITIVE_INFINITY, ...claims.map(({ most }) => most));
  claims.push(...wants.flatMap(of));
  for (const claim of further.flatMap(of)) {
    if (claim.most >= least) continue;
    least = claim.most;
    claims.push(claim);
  }
  return claims;
};

/** Terms with fewer posts than the question's target needs: what `countingClaims` says first, alone. */
export const postClaims = (question: Question): Claim[] =>
  postsOfATerm(question, supplyOf(question)).filter(({ most }) => most < question.target);
