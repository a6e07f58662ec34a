import { expect, it } from 'vitest';
import { draft, planOf } from './condition.case.ts';
import { judgeLines } from './line-rules.ts';

it('judges each line by every rule in force, and only those, with the source of each bound', () => {
  const { compliance, violations } = judgeLines(
    planOf({ request: { rules: { max_specialty_share: 0.4 } }, lines: [draft('abd'), draft('aba')] }),
  );
  expect(compliance).toEqual([
    [
      {
        rule: 'max_specialty_share',
        ok: false,
        value: 'Specialty D 22 of 52 weeks (42.3 %)',
        limit: 'at most 40 %',
        source: 'The data of this plan: set for this plan',
      },
      {
        rule: 'unique_rotation',
        ok: true,
        value: '0',
        limit: 'no rotation twice',
        source: 'Physical rule: No rotation twice in one line',
      },
    ],
    [expect.objectContaining({ ok: false }), expect.objectContaining({ ok: false })],
  ]);
  expect(violations.map(({ line_id, rule, message }) => [line_id, rule, message])).toEqual([
    ['JL-001', 'max_specialty_share', expect.stringMatching(/^JL-001: Specialty D takes 22/)],
    ['JL-002', 'max_specialty_share', expect.stringMatching(/^JL-002: Specialty A takes 32/)],
    ['JL-002', 'unique_rotation', 'JL-002 term 3: Ward A is held a second time'],
  ]);
});

it('says of an unconfirmed bound that it is unconfirmed', () => {
  const { compliance } = judgeLines(planOf({ request: { state: 'NSW', cohort: 'PGY1' }, lines: [draft('abd')] }));
  expect(compliance[0].find(({ rule }) => rule === 'max_service_terms')?.source).toMatch(/unconfirmed/);
});
