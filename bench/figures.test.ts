import { describe, expect, it } from 'vitest';
import { figuresOf, median } from './figures.ts';
import type { Run } from './run-contestant.ts';

const run: Run = {
  failure: null,
  reports: [
    { kind: 'bound', seconds: 0.1, bound: 2000 },
    { kind: 'memory', peakMegabytes: 90 },
    { kind: 'plan', seconds: 0.2, lines: 9, objective: 999 },
    { kind: 'plan', seconds: 0.3, lines: 10, objective: 900 },
    { kind: 'bound', seconds: 0.4, bound: 1000 },
    { kind: 'plan', seconds: 0.5, lines: 10, objective: 991 },
    { kind: 'memory', peakMegabytes: 80 },
    { kind: 'done', seconds: 0.6, plan: null, objective: 995, note: 'OPTIMAL' },
  ],
};

describe('figures of a run', () => {
  it('take the first complete plan, not a partial one', () => {
    expect(figuresOf(run, null, 10, null).firstPlan).toBe(0.3);
  });

  it('hold the plan to the tightest bound any contestant proved', () => {
    expect(figuresOf(run, null, 10, null).withinOnePercent).toBe(0.5);
    expect(figuresOf(run, null, 10, 905).withinOnePercent).toBe(0.3);
  });

  it('count the answer as a plan that was never told of', () => {
    expect(figuresOf(run, null, 10, 1004).withinOnePercent).toBe(0.6);
    const silent = { ...run, reports: run.reports.filter(({ kind }) => kind !== 'plan') };
    expect(figuresOf(silent, null, 10, null)).toMatchObject({ firstPlan: 0.6, withinOnePercent: 0.6 });
  });

  it('count the bound as proven when it first reached its last value', () => {
    expect(figuresOf(run, null, 10, null)).toMatchObject({
      provenBound: 0.4,
      gap: 0.005,
      peakMegabytes: 90,
      fault: null,
    });
  });

  it('show a crash and an illegal plan', () => {
    expect(figuresOf({ ...run, failure: 'exit 1: out of memory' }, null, 10, null).fault).toContain('out of memory');
    const illegal: Run = {
      ...run,
      reports: [{ kind: 'done', seconds: 1, plan: null, note: 'OPTIMAL, ILLEGAL: posts' }],
    };
    expect(figuresOf(illegal, null, 10, null).fault).toContain('ILLEGAL');
  });

  it('have no median when most runs never got there', () => {
    expect(median([1, null, null])).toBeNull();
    expect(median([1, 2, null])).toBe(2);
  });
});
