import { describe, expect, it } from 'vitest';
import type { CellEdit, WrittenResult } from '#engine/workbook/index.ts';
import { initial, type Proposal, reduce } from './review.ts';
import type { Answer } from './solve.ts';

const writtenAs = (number: number): WrittenResult => ({
  names: {
    cover: `Cover ${number}`,
    jobLines: `Job lines ${number}`,
    capacity: `Capacity ${number}`,
    compliance: `Compliance ${number}`,
    diagnostics: `Diagnostics ${number}`,
  },
  request_sha256: 'x',
  lines: {},
});
const change = (line_id: string): CellEdit => ({ line_id, term_index: 0, from: 'a', to: 'b', cell: 'E6' });
const proposal: Proposal = {
  how: 'gentle',
  answer: {} as Answer,
  changes: [change('JL-001'), change('JL-002')],
  isWhole: true,
};
const proposed = reduce(initial, { type: 'review/proposed', proposal });

describe('a proposal', () => {
  it('stays whole while lines are accepted, and no longer once one is turned down', () => {
    const lines = new Set(['JL-001']);
    const accepted = reduce(proposed, { type: 'review/settled', lines, isAccepted: true });
    expect(accepted.proposal).toMatchObject({ changes: [change('JL-002')], isWhole: true });
    const declined = reduce(proposed, { type: 'review/settled', lines, isAccepted: false });
    expect(declined.proposal).toMatchObject({ changes: [change('JL-002')], isWhole: false });
  });

  it('is gone once every line is settled', () => {
    const lines = new Set(['JL-001', 'JL-002']);
    expect(reduce(proposed, { type: 'review/settled', lines, isAccepted: true }).proposal).toBeNull();
  });
});

describe('a written result', () => {
  it('under another name begins anew; under the same name keeps locks and findings', () => {
    const first = reduce(initial, { type: 'review/written', written: writtenAs(1) });
    const locked = reduce(first, { type: 'review/locks', locks: [{ kind: 'line', line_id: 'JL-001' }] });
    expect(reduce(locked, { type: 'review/written', written: writtenAs(1) }).locks).toHaveLength(1);
    expect(reduce(locked, { type: 'review/written', written: writtenAs(2) }).locks).toEqual([]);
  });
});
