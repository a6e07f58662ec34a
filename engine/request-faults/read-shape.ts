import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { inPlainWords } from './plain-words.ts';

/** A value read by its schema, defaults filled in, or every fault of its shape in plain words. */
export const readShape = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { ok: true; data: z.output<Schema> } | { ok: false; faults: Fault[] } => {
  try {
    const read = schema.safeParse(value);
    return read.success ? { ok: true, data: read.data } : { ok: false, faults: inPlainWords(read.error.issues, value) };
  } catch (error) {
    // Zod hands its issues on as arguments of a call, and of those there can be some 100,000.
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, faults: [{ pointer: '', message: 'has more faults than can be listed' }] };
  }
};
