import { SchedulingRequest, type SchedulingRequestInput } from '#engine/domain/request.ts';

/** The smallest request the schema takes; its first rotation's id is the script of `scripted-worker.ts`. */
export const scriptedBody = (steps: string, extra: Partial<SchedulingRequestInput> = {}): SchedulingRequestInput => ({
  rotations: [{ id: steps, name: 'Emergency', capacity: 1, parent_specialty: 'Emergency Medicine' }],
  term_structure: [52],
  num_job_lines: 1,
  max_seconds: 30,
  ...extra,
});

/** The same, parsed. */
export const scriptedRequest = (steps: string, extra: Partial<SchedulingRequestInput> = {}): SchedulingRequest =>
  SchedulingRequest.parse(scriptedBody(steps, extra));

export const scriptedWorker = new URL('./scripted-worker.ts', import.meta.url);
