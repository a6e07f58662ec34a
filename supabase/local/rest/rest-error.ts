/** What a request is answered with when it fails, in PostgREST's form: `{ code, message, details, hint }`. */
export class RestError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: string | null;
  readonly hint: string | null;
  constructor(
    status: number,
    code: string,
    message: string,
    details: string | null = null,
    hint: string | null = null,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
    this.hint = hint;
  }
}

/** For what PostgREST speaks and this gateway does not. */
export const notSpoken = (what: string): RestError =>
  new RestError(
    501,
    'LOCAL501',
    `The embedded database does not speak ${what}.`,
    null,
    'Supabase does. What is spoken here is listed in supabase/local/README.md.',
  );

/** For what neither speaks: `part` of the request is not of the grammar. */
export const notParsed = (part: string, text: string): RestError =>
  new RestError(400, 'PGRST100', `"failed to parse ${part} (${text})"`);

type DatabaseError = { code: string; message: string; detail?: string | null; hint?: string | null };

const isDatabaseError = (error: unknown): error is DatabaseError =>
  typeof (error as DatabaseError | null)?.code === 'string' && /^[0-9A-Z]{5}$/.test((error as DatabaseError).code);

const byCode: Record<string, number> = {
  '21000': 400,
  '23503': 409,
  '23505': 409,
  '25006': 405,
  '42883': 404,
  '42P01': 404,
  P0001: 400,
};
const byClass: Record<string, number> = {
  '08': 503,
  '09': 500,
  '0L': 403,
  '0P': 403,
  '25': 500,
  '28': 403,
  '2D': 500,
  '38': 500,
  '39': 500,
  '3B': 500,
  '40': 500,
  '53': 503,
  '54': 500,
  '55': 500,
  '57': 500,
  '58': 500,
  F0: 500,
  HV: 500,
  P0: 500,
  XX: 500,
};

/** PostgREST's status for a sqlstate. Someone who is nobody yet is asked to sign in (401) where a user is refused (403). */
export const statusOf = (sqlstate: string, role: string): number => {
  if (sqlstate === '42501') return role === 'anon' ? 401 : 403;
  const own = /^PT(\d{3})$/.exec(sqlstate);
  if (own) return Number(own[1]);
  return byCode[sqlstate] ?? byClass[sqlstate.slice(0, 2)] ?? 400;
};

/** Any failure as the error to answer with; of a fault of the gateway itself only that it happened. */
export const asRestError = (error: unknown, role: string): RestError => {
  if (error instanceof RestError) return error;
  if (isDatabaseError(error))
    return new RestError(
      statusOf(error.code, role),
      error.code,
      error.message,
      error.detail ?? null,
      error.hint ?? null,
    );
  return new RestError(500, 'XX000', 'The embedded database failed.');
};

/** The answer for an error. */
export const errorResponse = ({ status, code, message, details, hint }: RestError, withBody = true): Response =>
  new Response(withBody ? JSON.stringify({ code, details, hint, message }) : null, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'proxy-status': `PostgREST; error=${code}` },
  });
