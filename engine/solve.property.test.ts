import { describe, expect, it } from 'vitest';
import { profileFor } from '#engine/affinity/index.ts';
import { checkPlan } from './check.ts';
import { lineRoles } from './domain/line-roles.ts';
import { requestedLines } from './domain/request.ts';
import { requestFaults } from './request-faults.ts';
import { rulesetFor } from './rulesets/index.ts';
import { solve } from './solve.ts';
import { bruteForce } from './testing/brute-force.ts';
import { type ConstructedRequest, constructedRequest } from './testing/constructed-request.ts';
import { inconsistency } from './testing/disagreement.ts';
import { draftOf, rotationsById } from './testing/plan-cells.ts';
import { randomRequest } from './testing/random-request.ts';

const full = process.env.FULL === '1';
const wanted = full ? 1100 : 80;
const minutes = 60_000;
const tolerance = 1e-4;
const short = { max_seconds: 0.5, gap: 0.01 };

/** What the hidden plan is worth, and how many lines it has. */
const hiddenValue = ({ request, plan }: ConstructedRequest): number => {
  const rotations = rotationsById(request.rotations);
  const drafts = lineRoles(request).map((role, line) => draftOf(role.id, plan[line], rotations));
  return checkPlan(request, drafts).figures.objective ?? Number.NaN;
};

describe('the engine on requests of any kind', () => {
  it('returns only legal lines, true bounds and true verdicts', { timeout: (full ? 90 : 5) * minutes }, async () => {
    const wrong: string[] = [];
    const statuses = new Map<string, number>();
    let solved = 0;
    for (let seed = 1; solved < wanted; seed++) {
      const known = seed % 2 === 0 ? constructedRequest(seed, (request) => rulesetFor(request).bounds) : null;
      const request = { ...(known?.request ?? randomRequest(seed, 'small')), ...short };
      if (requestFaults(request).length > 0) continue;
      const response = await solve(request);
      solved++;
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      const told = (what: string) => wrong.push(`seed ${seed}: ${what}`);
      const { status, summary } = response;

      const inconsistent = inconsistency(request, response);
      if (inconsistent) told(inconsistent);
      if (known) {
        if (status === 'INFEASIBLE') told('called infeasible, but a plan is known');
        const complete = summary.built_lines === requestedLines(request);
        if (status === 'OPTIMAL' && !complete) told(`${summary.built_lines} lines called the most`);
        const value = hiddenValue(known);
        if (complete && summary.bound !== null && summary.bound < value - tolerance)
          told(`bound ${summary.bound}, but a plan of ${value} is known`);
      } else if (status === 'INFEASIBLE' && request.rotations.length ** request.term_structure.length < 3000) {
        const exact = bruteForce(request, rulesetFor(request).bounds, profileFor(request), 300);
        if (exact?.feasible) told('called infeasible, but brute force has a plan');
      }
      if (seed % 5 === 0 && summary.reproducible) {
        const again = await solve(request);
        if (again.summary.reproducible && JSON.stringify(again.job_lines) !== JSON.stringify(response.job_lines))
          told('another plan for the same request and seed');
      }
    }
    expect(wrong).toEqual([]);
    expect(statuses.get('OPTIMAL') ?? 0).toBeGreaterThan(wanted / 4);
    expect(statuses.get('INFEASIBLE') ?? 0).toBeGreaterThan(wanted / 20);
  });
});
