import { pino } from 'pino';
import { createApp } from '#server/app.ts';
import type { Deps } from '#server/deps.ts';
import { readOncePresale } from '#server/presale/load.ts';
import { requestHash } from '#server/solve/request-hash.ts';
import { infeasibleFor, planOf } from './answers.ts';
import { deskOf } from './desk-of.ts';

type Parts = Partial<Omit<Deps, 'settings' | 'solver'>> & {
  settings?: Partial<Deps['settings']>;
  solver?: Partial<Deps['solver']>;
};

/** Answers at once: INFEASIBLE for a first rotation called `infeasible`, a plan for any other. */
const promptSolver: Deps['solver'] = {
  solve: async (request) => {
    const job = { request, requestSha256: requestHash(request) };
    return request.rotations[0].id === 'infeasible' ? infeasibleFor(job) : planOf(job, 9);
  },
  refuseIfFull: () => {},
  load: () => ({ running: 0, waiting: 0, limit: 2 }),
};

/** The app with stand-ins for whatever `parts` does not give, and the lines it logs. */
export const testApp = ({ settings, solver, ...parts }: Parts = {}) => {
  const logged: Record<string, unknown>[] = [];
  const app = createApp({
    settings: { apiKeyHashes: [], allowedOrigins: [], publicUrl: null, ratePerMinute: 0, ...settings },
    log: pino({ base: null }, { write: (line: string) => logged.push(JSON.parse(line)) }),
    solver: { ...promptSolver, ...solver },
    desk: deskOf(),
    presale: readOncePresale(),
    version: '1.2.3',
    ...parts,
  });
  return { app, logged };
};

/** What `app.request` takes to post `body` as JSON. */
export const posted = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
