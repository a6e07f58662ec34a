import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Progress, SchedulingResponse } from '#engine/domain/response.ts';

/** What a solving thread is handed. */
export type SolveJob = { request: SchedulingRequest; requestSha256: string };

/** What it says on the way: how far it is, and each better plan once that plan has passed the checker. */
export type SolveNote = { kind: 'progress'; progress: Progress } | { kind: 'plan'; response: SchedulingResponse };
