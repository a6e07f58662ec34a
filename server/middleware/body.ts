import type { Context } from 'hono';
import type { AppEnv } from '#server/context.ts';
import { Problem } from '#server/errors.ts';

export const jsonLimit = 2_000_000;
/** A request with its plan: 5000 lines, each with its rules as this server writes them, are some 17 MB. */
export const planLimit = 20_000_000;
export const xlsxLimit = 5_000_000;

const tooLarge = (limit: number) =>
  new Problem(413, `The body is larger than the ${(limit / 1_000_000).toFixed(0)} MB this endpoint takes.`);

/**
 * The body's bytes, read no further than `limit`.
 * @throws Problem 413 when it is larger.
 */
export const readBody = async (c: Context<AppEnv>, limit: number): Promise<Uint8Array> => {
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  } catch (error) {
    // The caller went away in the middle: its fault, and nobody is left to read the answer.
    throw error instanceof Problem ? error : new Problem(400, 'The body ended before it was complete.');
  }
  c.get('figures').request_bytes = size;
  return Buffer.concat(chunks);
};

/**
 * The body's content type must be one of `accepted`, and the body not compressed.
 * @throws Problem 415 otherwise. A missing type is refused too: browsers send such bodies across origins without asking.
 */
export const requireContentType = (c: Context<AppEnv>, accepted: string[]): void => {
  const type = c.req.header('content-type')?.split(';')[0].trim().toLowerCase() ?? '';
  if (!accepted.includes(type)) throw new Problem(415, `Send the body as ${accepted[0]}.`);
  const encoding = c.req.header('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') throw new Problem(415, 'Send the body as it is, without compressing it.');
};

/**
 * The body as JSON, of any shape, read no further than `limit`. `beforeParsing` may refuse it by throwing.
 * @throws Problem 413, 415, or 400 when it is not JSON in UTF-8.
 */
export const readJson = async (c: Context<AppEnv>, limit = jsonLimit, beforeParsing?: () => void): Promise<unknown> => {
  requireContentType(c, ['application/json']);
  const bytes = await readBody(c, limit);
  beforeParsing?.();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem(400, 'The body is not valid JSON in UTF-8.');
  }
};
