import { describe, expect, it } from 'vitest';
import { initial, type PaneState } from '#addin/state/pane.ts';
import { stepMarks } from './step-marks.ts';

const parsed = (readFrom: Record<string, string>, request: unknown): PaneState['data'] => ({
  ...initial.data,
  parsed: { readFrom, request, issues: [], places: {}, draft: { rotations: [] }, settings: {} } as never,
});

describe('the circle of a step', () => {
  it('shows its number until there is something to tell', () => {
    expect(stepMarks(initial)).toEqual({});
    expect(stepMarks({ ...initial, data: parsed({}, null) })).toEqual({});
  });

  it('tells data that can be generated from and data that cannot', () => {
    expect(stepMarks({ ...initial, data: parsed({ Rotations: 'Rotations' }, {}) }).data).toBe('done');
    expect(stepMarks({ ...initial, data: parsed({ Rotations: 'Rotations' }, null) }).data).toBe('fault');
  });

  it('tells a solve under way, its lines, and that there are none', () => {
    const marked = (solve: Partial<PaneState['solve']>) =>
      stepMarks({ ...initial, solve: { ...initial.solve, ...solve } as PaneState['solve'] }).generate;
    expect(marked({ run: {} as never, answer: {} as never })).toBe('busy');
    expect(marked({ answer: {} as never })).toBe('done');
    expect(marked({ answer: {} as never, refusal: {} as never })).toBe('fault');
  });
});
