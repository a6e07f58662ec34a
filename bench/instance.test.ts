import { describe, expect, it } from 'vitest';
import { checkPlan } from '#engine/check.ts';
import { requestFaults } from '#engine/request-faults.ts';
import { seededRandom } from '#engine/testing/seeded-random.ts';
import {
  checkInstance,
  type Instance,
  type InstancePlan,
  instanceNames,
  linesOf,
  readInstance,
  requestFor,
  rotationId,
} from './instance.ts';
import { readPlan } from './variants.ts';

const draftsOf = ({ lines }: InstancePlan) =>
  lines.map((cells) => ({
    allocations: (cells ?? []).map((rotation, term) => ({ term_index: term, rotation_id: rotationId(rotation) })),
  }));

/** The plan with a few of its cells exchanged: most often no longer legal. */
const disturbed = (instance: Instance, plan: InstancePlan, seed: number): InstancePlan => {
  const random = seededRandom(seed);
  const lines = plan.lines.map((cells) => [...(cells ?? [])]);
  for (let times = random.integer(1, 3); times > 0; times--) {
    const [one, other] = [random.pick(lines), random.pick(lines)];
    const term = random.integer(0, instance.T - 1);
    [one[term], other[term]] = [other[term], one[term]];
  }
  return { lines };
};

describe.each(instanceNames)('instance %s as a request', (name) => {
  const instance = readInstance(name);
  const request = requestFor(instance);

  it('is ready to solve', () => {
    expect(requestFaults(request)).toEqual([]);
  });

  it('judges plans as the instances’ own checker does, legal or not', () => {
    const kept = readPlan(name);
    const plans = [kept, ...Array.from({ length: 12 }, (_, seed) => disturbed(instance, kept, seed))];
    for (const plan of plans) {
      const theirs = checkInstance(instance, plan);
      const checked = checkPlan(request, draftsOf(plan));
      expect(checked.ok).toBe(theirs.feasible);
      expect(checked.figures.objective).toBeCloseTo(theirs.objective, 4);
    }
  });

  it('gives the plan back as it was', () => {
    const plan = readPlan(name);
    const job_lines = draftsOf(plan) as unknown as Parameters<typeof linesOf>[0]['job_lines'];
    expect(linesOf({ job_lines }, instance)).toEqual(plan);
  });
});
