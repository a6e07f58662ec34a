import { describe, expect, it } from 'vitest';
import { explain, isPlainlyImpossible } from '#engine/explain/index.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { solver } from '#engine/solver/highs.ts';
import { type Instance, type InstanceRotation, readInstance, requestFor } from './instance.ts';

/** Takes posts away, one rotation after the other and `each` at a time, `total` in all. */
const takePosts =
  (total: number, each: number, from: (rotation: InstanceRotation) => boolean) => (instance: Instance) => {
    let left = total;
    for (const rotation of instance.rotations) {
      if (!from(rotation) || left <= 0) continue;
      const taken = Math.min(rotation.cap, each);
      rotation.cap -= taken;
      left -= taken;
    }
  };

const reasonsFor = async (name: string, broken: (instance: Instance) => void, built: number | null = null) => {
  const instance = readInstance(name);
  broken(instance);
  const request = requestFor(instance);
  const { bounds } = rulesetFor(request);
  const highs = await solver();
  const conflicts = explain(highs, { request, bounds, built, proven: true, secondsLeft: () => 100 });
  const plainly = await isPlainlyImpossible(solver(), request, bounds, () => 100);
  return { messages: conflicts.map(({ message }) => message), conflicts, plainly };
};

describe('instances with posts taken away', { timeout: 120_000 }, () => {
  it('names the category that is short, and what is possible without it', async () => {
    const { messages, conflicts, plainly } = await reasonsFor(
      'L-1',
      takePosts(10, 2, (rotation) => rotation.categories.includes('D')),
    );
    expect(plainly).toBe(true);
    expect(messages).toContain('Category D: 95 places a year for 140 lines; 45 short');
    expect(messages).toContain('Terms 1, 2, 3, 4 and 5 each have 138 posts for 140 lines; 2 short');
    expect(messages).toContain('Without "category D in every line", up to 138 lines rather than 95 would be possible');
    expect(conflicts).toHaveLength(3);
  });

  it('counts terms inside a team, which no category tells', async () => {
    const { messages, conflicts } = await reasonsFor('XL-1', ({ rotations }) => {
      for (const rotation of rotations) if (rotation.id % 3) rotation.team = false;
    });
    expect(messages).toEqual([
      'Each line needs at least 3 terms inside a clinical team: 550 places, enough for 183 of 400 lines',
      'Without "at least 50 % of the year inside a clinical team", up to 400 lines rather than 183 would be possible',
    ]);
    expect(conflicts.map(({ rules }) => rules)).toEqual([['min_team_share', 'capacity'], ['min_team_share']]);
  });

  it('finds what no count of one rule tells: two categories behind one service term', async () => {
    const { messages, conflicts } = await reasonsFor('L-1', ({ rotations }) => {
      for (const rotation of rotations) if (rotation.specialty % 3) rotation.service = true;
    });
    expect(messages[1]).toBe(
      'Each line needs at least 1 term in categories A or D outside service terms: 60 places, enough for 60 of 140 lines',
    );
    expect(conflicts[1].rules.sort()).toEqual([
      'capacity',
      'max_service_share',
      'required_categories:A',
      'required_categories:D',
    ]);
    expect(messages[2]).toMatch(
      /^Without "at most 25 % of the year in service terms", up to 140 lines rather than 60 would be possible$/,
    );
  });

  it('says the same of the largest, where partial filling stopped', async () => {
    const { messages } = await reasonsFor(
      'XXL-1',
      takePosts(12, 1, (rotation) => rotation.categories.includes('A') && rotation.cap > 1),
      980,
    );
    expect(messages[0]).toBe('Category A: 980 places a year for 1000 lines; 20 short');
    expect(messages.slice(1)).toEqual([
      'Without "category A in every line", up to 1000 lines rather than 980 would be possible',
    ]);
  });
});
