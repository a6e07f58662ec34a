import type { z } from 'zod';
import { type Fault, pointerTo, quoted } from './fault.ts';

type Issue = z.core.$ZodIssue;

const kinds: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
const kind = (expected: string): string => kinds[expected] ?? expected;

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value == null ? undefined : (value as Record<PropertyKey, unknown>)[key]),
    body,
  );

const limit = (issue: Issue & { code: 'too_small' | 'too_big' }): string => {
  const small = issue.code === 'too_small';
  const bound = Number(small ? issue.minimum : issue.maximum);
  const side = small ? 'at least' : 'at most';
  if (issue.origin === 'string')
    return small && bound === 1 ? 'must not be empty' : `must have ${side} ${bound} characters`;
  if (issue.origin === 'array') return `must have ${side} ${bound} ${bound === 1 ? 'entry' : 'entries'}`;
  return `must be ${side} ${bound}`;
};

/** The kinds a union takes, when the value is of none of them. */
const alternatives = (branches: readonly (readonly Issue[])[]): string =>
  branches.flatMap(([first]) => (first?.code === 'invalid_type' ? [kind(first.expected)] : [])).join(' or ');

const words = (issue: Issue, value: unknown): string => {
  const got = value === undefined ? '' : `, not ${quoted(value)}`;
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `is missing: it must be ${kind(issue.expected)}`
        : `must be ${kind(issue.expected)}${got}`;
    case 'too_small':
    case 'too_big':
      return limit(issue);
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}${got}`;
    case 'invalid_format':
      return issue.format === 'date' ? `must be a date such as 2026-02-02${got}` : issue.message;
    case 'invalid_union':
      return value === undefined
        ? `is missing: it must be ${alternatives(issue.errors)}`
        : `must be ${alternatives(issue.errors)}${got}`;
    default:
      return issue.message;
  }
};

/** Every fault of shape as a planner may read it, with its pointer. Of a union, the branch that the value was meant for speaks. */
export const inPlainWords = (issues: readonly Issue[], body: unknown, root: readonly PropertyKey[] = []): Fault[] =>
  issues.flatMap((issue, at) => {
    // Zod says of a number beyond all measure that it passes the largest there is, and then the limit that means something.
    const next = issues[at + 1];
    if (issue.code === 'too_big' && next?.code === 'too_big' && pointerTo(...next.path) === pointerTo(...issue.path))
      return [];
    const path = [...root, ...issue.path];
    if (issue.code === 'invalid_union') {
      const meant = issue.errors.find(
        ([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0),
      );
      if (meant) return inPlainWords(meant, body, path);
    }
    return [{ pointer: pointerTo(...path), message: words(issue, valueAt(body, path)) }];
  });
