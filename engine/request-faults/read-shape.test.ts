import { expect, it } from 'vitest';
import { z } from 'zod';
import { readShape } from './read-shape.ts';

it('says so when a value has more faults than a call can take', () => {
  const schema = z.custom(() => {
    throw new RangeError('Maximum call stack size exceeded');
  });
  expect(readShape(schema, 1)).toEqual({
    ok: false,
    faults: [{ pointer: '', message: 'has more faults than can be listed' }],
  });
});

it('hides no other fault of the program', () => {
  const schema = z.custom(() => {
    throw new TypeError('a bug');
  });
  expect(() => readShape(schema, 1)).toThrow('a bug');
});
