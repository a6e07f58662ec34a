import { describe, expect, it } from 'vitest';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import { verdictOf } from './verdict.ts';

const summary = {
  requested_lines: 3,
  built_lines: 0,
  gap: null,
  stopped_by: 'cancelled',
} as SchedulingResponse['summary'];

describe('what is said of an answer without lines', () => {
  it('does not ask to mend cells where somebody cancelled', () => {
    const [title, hint] = verdictOf({ status: 'STOPPED', summary });
    expect(title).toMatch(/^Cancelled before/);
    expect(hint).toMatch(/^Generate again/);
  });

  it('leaves the hint to the reasons where no legal plan exists', () => {
    expect(verdictOf({ status: 'INFEASIBLE', summary: { ...summary, stopped_by: 'infeasible' } })[1]).toBe('');
  });
});
