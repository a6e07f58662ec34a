import type { SchedulingResponse } from '#engine/domain/response.ts';
import { checkPlan, solve } from '#engine/index.ts';
import { contestantArguments, startReporting } from './contestant.ts';
import { linesOf, readInstance, requestFor } from './instance.ts';
import { readPlan, variantRequest } from './variants.ts';

/** Our engine on one instance, plain (arguments: instance, seconds, seed) or as a harder variant (a fourth: its name). */
const { instance: name, seconds, seed, extra: variant } = contestantArguments();
const instance = readInstance(name);
const request = variant
  ? { ...variantRequest(instance, readPlan(name), variant, 1).request, max_seconds: seconds, gap: 0.01, seed }
  : requestFor(instance, { seconds, seed });

const { seconds: clock, say } = startReporting();
const planOf = (response: SchedulingResponse) => (variant ? null : linesOf(response, instance));
let lastBound = Number.POSITIVE_INFINITY;
const sayBound = (bound: number | null) => {
  if (bound === null || bound >= lastBound) return;
  lastBound = bound;
  say({ kind: 'bound', seconds: clock(), bound });
};

const response = await solve(request, {
  onProgress: ({ bound }) => sayBound(bound),
  onPlan: ({ summary }) =>
    say({ kind: 'plan', seconds: clock(), lines: summary.built_lines, objective: summary.objective ?? Number.NaN }),
});
const finished = clock();
sayBound(response.summary.bound);
const checked = checkPlan(request, response.job_lines);
say({
  kind: 'done',
  seconds: finished,
  plan: planOf(response),
  objective: response.summary.objective ?? undefined,
  note: checked.ok ? response.status : `${response.status}, ILLEGAL: ${checked.violations[0]?.message}`,
});
