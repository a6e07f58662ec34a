import { strings } from '#addin/strings/en.ts';
import { CloudFault, type CloudFaultKind } from './cloud-fault.ts';

/** An error as PostgREST has it, and as supabase-js passes it on; `status` 0: no answer came. */
export type RestError = { message: string; code?: string | null; details?: string | null; hint?: string | null };

/** The word a function of ours gives as hint. */
const byHint: Record<string, CloudFaultKind> = {
  run_not_found: 'not found',
  role_too_low: 'not allowed',
  run_not_open: 'not open',
  revision_conflict: 'conflict',
  line_faults: 'line faults',
  key_reused: 'key reused',
  snapshot_not_found: 'no snapshot',
  too_many_lines: 'too many lines',
};

const byStatus = (status: number): CloudFaultKind => {
  if (status === 0 || status === 502 || status === 503 || status === 504) return 'away';
  if (status === 401) return 'signed out';
  if (status === 403) return 'not allowed';
  if (status === 404 || status === 406) return 'not found';
  if (status === 429) return 'busy';
  return 'broken';
};

type LineFault = { line_id?: string | null; rotation_id?: string | null; rule?: string; message?: string };

/** The list of faults that a function of ours gives as detail; anything else is none. */
const lineFaults = (details: string | null | undefined): LineFault[] => {
  try {
    const faults: unknown = JSON.parse(details ?? '');
    return Array.isArray(faults) ? faults : [];
  } catch {
    return [];
  }
};

const sentenceOf = ({ line_id, message }: LineFault): string[] =>
  message ? [`${line_id ? `${line_id}: ` : ''}${message}.`] : [];

/** Rotations the organisation does not have are one fault, however many lines hold them. */
const lineFaultOf = (details: string | null | undefined): CloudFault => {
  const faults = lineFaults(details);
  const unknown = new Set(faults.flatMap(({ rule, rotation_id }) => (rule === 'rotation' ? [rotation_id] : [])));
  if (unknown.size === 0) return new CloudFault('line faults', faults.flatMap(sentenceOf));
  return new CloudFault('other rotations', [strings.cloud.unknownRotations([...unknown].map(String))]);
};

/** What an answer without data means to a planner. */
export const faultOf = (error: RestError, status: number): CloudFault => {
  const kind = byHint[error.hint ?? ''];
  if (kind) return kind === 'line faults' ? lineFaultOf(error.details) : new CloudFault(kind);
  // Row-level security on a write, and a missing grant.
  if (error.code === '42501') return new CloudFault(status === 401 ? 'signed out' : 'not allowed');
  if (error.code === 'PGRST106') return new CloudFault('schema');
  return new CloudFault(byStatus(status));
};

/** A code, a link or a grant that is spent, too old or somebody else's. */
const spent = new Set(['otp_expired', 'bad_code_verifier', 'flow_state_not_found', 'flow_state_expired']);

/** The same for the sign-in service. */
export const signInFaultOf = (error: { status?: number; code?: string }): CloudFault => {
  if (error.code === 'invalid_credentials') return new CloudFault('wrong password');
  if (spent.has(error.code ?? '')) return new CloudFault('wrong code');
  if (error.code === 'otp_disabled' || error.code === 'signup_disabled' || error.status === 501)
    return new CloudFault('no mail');
  if (error.code === 'user_not_found') return new CloudFault('wrong password');
  const kind = byStatus(error.status ?? 0);
  return new CloudFault(kind === 'not allowed' || kind === 'not found' ? 'signed out' : kind);
};
