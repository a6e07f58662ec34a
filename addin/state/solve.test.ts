import { describe, expect, it } from 'vitest';
import type { Progress } from '#engine/domain/response.ts';
import { type Answer, initial, reduce, type SolveAction } from './solve.ts';

const progress: Progress = {
  phase: 'bound',
  seconds: 1,
  columns: 9,
  lines: 3,
  objective: 1,
  bound: 2,
  gap: 0.5,
};
const answer = {} as Answer;
const after = (...actions: SolveAction[]) => actions.reduce(reduce, initial);
const started: SolveAction = { type: 'solve/started', purpose: 'generate', at: 5 };

describe('a solve', () => {
  it('asks, waits while the queue is full, asks again and then shows progress', () => {
    expect(after(started).run).toMatchObject({ stage: 'asking', startedAt: 5, progress: null });
    const queued = after(started, { type: 'solve/queued', retryAt: 7 });
    expect(queued.run).toMatchObject({ stage: 'queued', retryAt: 7 });
    expect(reduce(queued, { type: 'solve/asking' }).run).toMatchObject({ stage: 'asking', retryAt: null });
    expect(reduce(queued, { type: 'solve/progress', progress }).run).toMatchObject({ stage: 'solving', progress });
  });

  it('stays stopping however much progress still comes', () => {
    const run = after(started, { type: 'solve/stopping' }, { type: 'solve/progress', progress }).run;
    expect(run).toMatchObject({ stage: 'stopping', progress });
  });

  it('that ended takes no news', () => {
    expect(after(started, { type: 'solve/ended' }, { type: 'solve/progress', progress }).run).toBeNull();
  });

  it('without lines leaves the earlier lines for review, and one with lines does away with the reasons', () => {
    const refused = after(
      { type: 'solve/answered', answer },
      { type: 'solve/refused', refusal: { ...answer, places: {} } },
    );
    expect(refused.answer).toBe(answer);
    expect(refused.refusal).not.toBeNull();
    expect(reduce(refused, { type: 'solve/answered', answer }).refusal).toBeNull();
  });
});
