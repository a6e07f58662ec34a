import { describe, expect, it } from 'vitest';
import { boundNames } from '#engine/domain/ruleset.ts';
import { requestFaults } from '#engine/request-faults.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { solver } from '#engine/solver/highs.ts';
import { randomRequest } from '#engine/testing/random-request.ts';
import { rotationNamed, tinyRequest } from '#engine/testing/tiny-request.ts';
import { mostBySearch } from './explain.case.ts';
import { explain, isPlainlyImpossible } from './explain.ts';

type Given = Parameters<typeof tinyRequest>[0];
const year = [10, 10, 10, 10];
const wards = (count: number) => Array.from({ length: count }, (_, index) => rotationNamed(`w${index + 1}`));

const reasonsOf = async (given: Given, more: { built?: number; proven?: boolean; seconds?: number } = {}) => {
  const request = tinyRequest(given);
  const { built = null, proven = true, seconds = 20 } = more;
  const shortfall = { request, bounds: rulesetFor(request).bounds, built, proven, secondsLeft: () => seconds };
  return explain(await solver(), shortfall);
};
const messagesOf = async (...given: Parameters<typeof reasonsOf>) =>
  (await reasonsOf(...given)).map(({ message }) => message);

describe('explain', () => {
  it('counts the posts of a term, and points at it', async () => {
    const rotations = [...wards(4), rotationNamed('x', { capacity: [1, 1, 0, 1] })];
    const [first] = await reasonsOf({ rotations, term_structure: year, num_job_lines: 5 });
    expect(first).toEqual({
      rules: ['capacity'],
      message: 'Term 3 has 4 posts for 5 lines; 1 short',
      cells: ['/term_structure/2', '/num_job_lines'],
    });
  });

  it('blames the posts where a term has none, and no rule that would not help if it were given up', async () => {
    const none = { rotations: [rotationNamed('z', { capacity: 0 })], term_structure: [10, 10, 10, 10, 12] };
    expect(await messagesOf({ ...none, num_job_lines: 3 })).toEqual([
      'Terms 1, 2, 3, 4 and 5 each have 0 posts for 3 lines; 3 short',
    ]);
    const half = { rotations: [rotationNamed('z', { capacity: [0, 1] })], term_structure: [26, 26], num_job_lines: 1 };
    expect(await messagesOf(half)).toEqual(['Term 1 has 0 posts for 1 line; 1 short']);
    expect(await messagesOf({ ...half, allow_partial_filling: true }, { built: 0 })).toEqual([
      'Term 1 has 0 posts for 1 line; 1 short',
    ]);
  });

  it('names the posts a rule keeps from everybody', async () => {
    const rotations = [...wards(4), rotationNamed('n', { is_non_clinical: true })];
    const messages = await messagesOf({
      rotations,
      term_structure: year,
      num_job_lines: 5,
      rules: { max_non_clinical_terms: 0 },
    });
    expect(messages[0]).toBe(
      'Terms 1, 2, 3 and 4 each have 4 posts for 5 lines; 1 short (1 more is closed to every line by "no non-clinical terms")',
    );
    expect(messages).toContain('Without "no non-clinical terms", up to 5 lines rather than 4 would be possible');
  });

  it('counts locks against the posts of their rotation and term, and points at both', async () => {
    const [first] = await reasonsOf({
      rotations: wards(5),
      term_structure: year,
      num_job_lines: 3,
      locks: [
        { line: 1, term: 2, rotation_id: 'w1' },
        { line: 2, term: 2, rotation_id: 'w1' },
      ],
    });
    expect(first).toEqual({
      rules: ['locks', 'capacity'],
      message: 'Term 2: 2 lines locked to w1, with 1 post that a legal line can use then; 1 short',
      cells: ['/locks/0', '/locks/1', '/rotations/0/capacity'],
    });
  });

  it('names the one line that can hold nothing legal, with the lock and the rule that clash', async () => {
    const rotations = [...wards(6), rotationNamed('relief', { is_service_term: true })];
    const given = {
      rotations,
      term_structure: [10, 10, 10, 10, 12],
      num_job_lines: 3,
      rules: { max_service_share: 0.2 },
      locks: [{ line: 'JL-002', term: 5, rotation_id: 'relief' }],
    };
    expect(await reasonsOf(given)).toEqual([
      {
        rules: ['max_service_share', 'locks'],
        message:
          'JL-002 can hold no legal line, because these clash: at most 20 % of the year in service terms and the lock of JL-002 in term 5 (relief)',
        cells: ['/rules/max_service_share', '/locks/0'],
      },
    ]);
    const request = tinyRequest(given);
    expect(await isPlainlyImpossible(solver(), request, rulesetFor(request).bounds, () => 20)).toBe(true);
  });

  it('names an absence that leaves too few weeks', async () => {
    const workers = [{ id: 'a', level: 'PGY1', unavailable_terms: [2] }];
    const conflicts = await reasonsOf({
      rotations: wards(6),
      term_structure: year,
      workers,
      num_job_lines: 2,
      rules: { min_weeks: 35 },
    });
    expect(conflicts[0].message).toBe(
      'JL-001 can hold no legal line, because these clash: at least 35 weeks net of leave and the absence in term 2',
    );
    expect(conflicts[0].cells).toEqual(['/rules/min_weeks', '/workers/0/unavailable_terms']);
  });

  it('counts a pathway against the places of what it asks', async () => {
    const messages = await messagesOf({
      rotations: [...wards(6), rotationNamed('gp', { capacity: [1, 0, 0, 0] })],
      term_structure: year,
      num_job_lines: 4,
      priority_requirements: { GP: { lines: 2, mode: 'exact', rotation_ids: ['gp'] } },
    });
    expect(messages[0]).toBe('gp: 1 place a year for the 2 lines that must hold it (pathway GP); 1 short');
    expect(messages[1]).toBe(
      'Without "gp in the 2 lines of pathway GP", up to 4 lines rather than 3 would be possible',
    );
  });

  it('says that there are fewer different lines than lines asked for', async () => {
    const one = { rotations: [rotationNamed('a', { capacity: 3 })], term_structure: [52], num_job_lines: 2 };
    expect(await messagesOf(one)).toEqual([
      'Only 1 different legal line exists for 2 lines; no two may be the same in every term',
    ]);
  });

  it('counts the different lines there are before any solve', async () => {
    const rotations = ['a', 'b', 'c', 'd'].map((id) => rotationNamed(id, { capacity: 30 }));
    const isImpossible = async (num_job_lines: number): Promise<boolean> => {
      const request = tinyRequest({ rotations, term_structure: year, num_job_lines });
      return isPlainlyImpossible(solver(), request, rulesetFor(request).bounds, () => 20);
    };
    expect([await isImpossible(24), await isImpossible(25)]).toEqual([false, true]);
  });

  it('knows in partial filling that no line at all can be legal, and not that only some cannot', async () => {
    const isImpossible = (given: object): Promise<boolean> => {
      const request = tinyRequest({ rotations: wards(6), term_structure: year, allow_partial_filling: true, ...given });
      return isPlainlyImpossible(solver(), request, rulesetFor(request).bounds, () => 20);
    };
    const workers = [
      { id: 'a', level: 'PGY1', unavailable_terms: [2] },
      { id: 'b', level: 'PGY1' },
    ];
    expect(await isImpossible({ num_job_lines: 2, rules: { max_specialty_share: 0.1 } })).toBe(true);
    expect(await isImpossible({ workers, rules: { min_weeks: 35 } })).toBe(false);
    expect(await isImpossible({ workers: [workers[0]], rules: { min_weeks: 35 } })).toBe(true);
  });

  it('says in partial filling what stops one more line, and nothing that only stops the last', async () => {
    // Category A has places for 3 of 5 lines, term 1 posts for 4: with 3 built, the term is not what stops a fourth.
    const rotations = [
      ...wards(3).map((ward) => ({ ...ward, capacity: [1, 2, 2, 2] })),
      rotationNamed('a', { capacity: [1, 1, 1, 0], experience_categories: ['A'] }),
    ];
    const given: Given = {
      rotations,
      term_structure: year,
      num_job_lines: 5,
      rules: { required_categories: ['A'] },
      allow_partial_filling: true,
    };
    const messages = await messagesOf(given, { built: 3 });
    expect(messages[0]).toBe('Category A: 3 places a year for 5 lines; 2 short');
    expect(messages.filter((message) => message.startsWith('Term'))).toEqual([]);
    expect((await messagesOf(given, { built: 2, proven: false }))[0]).toBe('Term 1 has 4 posts for 5 lines; 1 short');
  });

  it('still says what is known when there is no time at all', async () => {
    const none = { rotations: wards(5), term_structure: year, num_job_lines: 2 };
    expect(await messagesOf(none, { seconds: 0 })).toEqual([
      'It is proven that no legal plan has all 2 lines; which rules are to blame could not be told apart in the time there was',
    ]);
    expect(await messagesOf(none, { seconds: 0, built: 1, proven: false })).toEqual([
      'Time ran out: 1 of 2 lines were built, and whether more are possible is not known',
    ]);
  });

  it('names known rules and places of the request alone, whatever the request', async () => {
    const highs = await solver();
    const known = /^(capacity|locks|cohorts|unavailable_terms|identical_lines|pathway:.+|required_categories:[A-D])$/;
    let explained = 0;
    for (let seed = 1; explained < 60; seed++) {
      const request = randomRequest(seed);
      if (requestFaults(request).length > 0) continue;
      const { bounds } = rulesetFor(request);
      const most = mostBySearch({ request, bounds });
      if (most === null || most === (request.num_job_lines ?? 0)) continue;
      explained++;
      const built = request.allow_partial_filling ? most : null;
      const conflicts = explain(highs, { request, bounds, built, proven: true, secondsLeft: () => 20 });
      expect(conflicts.length).toBeGreaterThan(0);
      for (const { rules, message, cells } of conflicts) {
        expect(message).not.toMatch(/undefined|NaN|Infinity|\[object/);
        expect(rules.length, message).toBeGreaterThan(0);
        for (const rule of rules) expect(boundNames.includes(rule as never) || known.test(rule), rule).toBe(true);
        for (const cell of cells) expect(valueAt(request, cell), `seed ${seed}: ${cell}`).not.toBeUndefined();
      }
      expect(explain(highs, { request, bounds, built, proven: true, secondsLeft: () => 20 })).toEqual(conflicts);
    }
  }, 120_000);
});

/** What a JSON pointer points at. */
const valueAt = (root: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (at, part) => (at as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')],
      root,
    );
