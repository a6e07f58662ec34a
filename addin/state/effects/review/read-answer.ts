import { checkPlan } from '#engine/check.ts';
import { Demo } from '#engine/domain/presale.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { SchedulingResponse } from '#engine/domain/response.ts';
import type { Answer } from '../../solve.ts';

const KeptAbout = Demo.pick({ source: true, caveats: true });

/** An answer that was kept, with what the rules say of each line; null when it is none that this pane can read. */
export const readAnswer = (kept: unknown): Answer | null => {
  const { request, response, about } = (kept ?? {}) as { request?: unknown; response?: unknown; about?: unknown };
  const asked = SchedulingRequest.safeParse(request);
  const answered = SchedulingResponse.safeParse(response);
  if (!asked.success || !answered.success) return null;
  const { lines } = checkPlan(asked.data, answered.data.job_lines);
  const job_lines = answered.data.job_lines.map((line, index) => ({ ...line, compliance: lines[index].compliance }));
  const known = KeptAbout.safeParse(about).data;
  return { request: asked.data, response: { ...answered.data, job_lines }, ...(known && { about: known }) };
};
