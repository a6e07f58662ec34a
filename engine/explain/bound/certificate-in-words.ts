import type { Problem } from '#engine/algorithm/problem.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { countOf } from '#engine/rules/weeks.ts';
import { commonNeed } from '../counting/fed-lines.ts';
import { listed } from '../wording.ts';
import type { Certificate, Weights } from './certificate.ts';

/** Terms (from 0) in which a placement of the rotation may start, as far as its posts go. */
const startsOf = ({ terms, posts, span, weeks }: Problem, rotation: number): number[] =>
  weeks.flatMap((_, start) => {
    const last = start + span[rotation] - 1;
    return last < terms && posts[rotation * terms + start] > 0 && posts[rotation * terms + last] > 0 ? [start] : [];
  });

/** Rotations of one weight, with the terms they may start in where not all count alike. */
type Counted = { weight: number; names: string[]; rotations: number[] };

const countedOf = (problem: Problem, request: SchedulingRequest, weights: Weights): Counted[] => {
  const { terms } = problem;
  const byWeight = new Map<number, Counted>();
  request.rotations.forEach(({ name }, rotation) => {
    const starts = startsOf(problem, rotation);
    for (const weight of new Set(starts.map((start) => weights[rotation * terms + start]))) {
      if (weight === 0) continue;
      const counted = byWeight.get(weight) ?? { weight, names: [], rotations: [] };
      byWeight.set(weight, counted);
      const own = starts.filter((start) => weights[rotation * terms + start] === weight);
      const when =
        own.length === starts.length
          ? ''
          : ` in ${own.length === 1 ? 'term' : 'terms'} ${listed(own.map((start) => String(start + 1)))}`;
      counted.names.push(name + when);
      counted.rotations.push(rotation);
    }
  });
  return [...byWeight.values()].sort((a, b) => b.weight - a.weight);
};

/** Rotations that count in the certificate. */
export const countedRotations = (problem: Problem, { weights }: Pick<Certificate, 'weights'>): number[] =>
  Array.from({ length: problem.rotations }, (_, rotation) => rotation).filter((rotation) =>
    weights.subarray(rotation * problem.terms, (rotation + 1) * problem.terms).some((weight) => weight > 0),
  );

/** What each rotation counts when all that count do so alike: 1, or a span the 2 terms it fills; null when they do not. */
export const plainCount = (problem: Problem, { weights }: Certificate): ((rotation: number) => number) | null => {
  const counted = countedRotations(problem, { weights });
  const counts: ((rotation: number) => number)[] = [() => 1, (rotation) => problem.span[rotation]];
  const fits = (count: (rotation: number) => number): boolean =>
    counted.every((rotation) =>
      startsOf(problem, rotation).every((start) => weights[rotation * problem.terms + start] === count(rotation)),
    );
  return counts.find(fits) ?? null;
};

const needsOf = ({ needs }: Certificate): number[] => needs.flatMap(({ need, lines }) => lines.map(() => need));

/** "Each line needs at least 3 terms inside a clinical team: 550 places, enough for 183 of 400 lines". `what`: the places in words. */
export const plainSentence = (certificate: Certificate, what: string): string => {
  const needs = needsOf(certificate);
  const need = commonNeed(needs);
  const subject =
    need === null
      ? `The lines need at least ${needs.reduce((sum, each) => sum + each, 0)} terms ${what} between them`
      : `Each line needs at least ${countOf(need, 'term')} ${what}`;
  const { places, most } = certificate;
  return `${subject}: ${countOf(places, 'place')}, enough for ${most} of ${countOf(needs.length, 'line')}`;
};

/** The certificate as a list of its rotations, with what each counts. */
export const listSentence = (problem: Problem, request: SchedulingRequest, certificate: Certificate): string => {
  const counted = countedOf(problem, request, certificate.weights);
  if (counted.length === 1 && counted[0].weight === 1)
    return plainSentence(certificate, `in ${listed(counted[0].names, 8)}`);
  const needs = needsOf(certificate);
  const need = commonNeed(needs);
  const what = counted.map(({ weight, names }) => `${weight} for ${listed(names, 6)}`).join('; ');
  const subject =
    need === null
      ? `the lines need at least ${needs.reduce((sum, each) => sum + each, 0)} between them`
      : `each line needs at least ${need}`;
  return `Counting ${what}: ${subject} and all posts of the year hold ${certificate.places}, enough for ${certificate.most} of ${countOf(needs.length, 'line')}`;
};
