import { z } from 'zod';
import { checkPlan } from '#engine/check.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { SchedulingResponse } from '#engine/domain/response.ts';
import type { Answer } from '../../solve.ts';

const remarks = z.array(z.object({ name: z.string(), reason: z.string() }));
const KeptAbout = z
  .object({ source: z.string(), caveats: z.array(z.string()), unmatched: remarks, dropped: remarks })
  .partial();

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
