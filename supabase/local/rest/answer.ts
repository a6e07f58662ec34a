import type { Preferences } from './prefer.ts';
import type { Outcome } from './run.ts';

type Shown = {
  method: string;
  path: string;
  reads: boolean;
  parameters: URLSearchParams;
  preferences: Preferences;
  single: boolean;
};

const contentRange = ({ method, reads, parameters, path }: Shown, { rows, total }: Outcome): string => {
  const called = path.startsWith('rpc/');
  const first = reads || called ? Number(parameters.get('offset') ?? 0) : 0;
  const span = rows === 0 || (method === 'POST' && !called) ? '*' : `${first}-${first + rows - 1}`;
  return `${span}/${total ?? '*'}`;
};

/** An outcome as PostgREST would answer it. */
export const answer = (asked: Shown, shape: 'rows' | 'value' | 'nothing', outcome: Outcome): Response => {
  const { method, path, reads, preferences, single } = asked;
  const called = path.startsWith('rpc/');
  if (shape === 'nothing') return new Response(null, { status: 204 });
  const headers: Record<string, string> = {};
  if (shape === 'rows')
    headers['content-range'] = contentRange(asked, preferences.counted ? outcome : { ...outcome, total: null });
  if (!reads && !called && preferences.returns !== 'representation')
    return new Response(null, { status: method === 'POST' ? 201 : 204, headers });
  headers['content-type'] = `application/${single ? 'vnd.pgrst.object+' : ''}json; charset=utf-8`;
  const isPart = reads && preferences.counted && outcome.total !== null && outcome.rows < outcome.total;
  return new Response(
    method === 'HEAD' ? null : single && shape === 'rows' ? outcome.body.slice(1, -1) : outcome.body,
    {
      status: method === 'POST' && !called ? 201 : isPart ? 206 : 200,
      headers,
    },
  );
};
