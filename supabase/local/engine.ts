/** Runs one statement. Values are bound as $1, $2, ..., always as text: the statement casts them to what it needs. */
export type Query = <Row = Record<string, unknown>>(sql: string, values?: readonly string[]) => Promise<Row[]>;

/** A PostgreSQL that is spoken to as `authenticator`: a role that may do nothing but become one of the API's roles. */
export type Engine = {
  /** One transaction: committed when `work` resolves, rolled back when it rejects. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** A name as SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
