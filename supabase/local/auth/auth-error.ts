/** A refusal in the form supabase-js reads from the sign-in service. */
export class AuthRefusal extends Error {
  readonly status: 400 | 401 | 403 | 422;
  readonly code: string;
  constructor(status: AuthRefusal['status'], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const notOffered = (what: string): AuthRefusal =>
  new AuthRefusal(
    422,
    'not_implemented',
    `The embedded database does not offer ${what}. Sign in with e-mail and password.`,
  );
