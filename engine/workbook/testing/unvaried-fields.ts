import { z } from 'zod';

type Shape = {
  $ref?: string;
  $defs?: Record<string, Shape>;
  anyOf?: Shape[];
  type?: string;
  properties?: Record<string, Shape>;
  additionalProperties?: Shape | boolean;
  items?: Shape;
};

/** What there is to vary in a value of this shape: each leaf by its path, `*` for any member of a list or record. */
const paths = (shape: Shape, at: string, named: Record<string, Shape>): string[] => {
  const below = (each: Shape, key?: string) => paths(each, key === undefined ? at : `${at}/${key}`, named);
  if (shape.$ref) return below(named[shape.$ref.replace('#/$defs/', '')]);
  const options = shape.anyOf?.filter(({ type }) => type !== 'null');
  if (options) return [...new Set(options.flatMap((option) => below(option)))];
  if (shape.properties) return Object.entries(shape.properties).flatMap(([key, each]) => below(each, key));
  const members = shape.items ?? (typeof shape.additionalProperties === 'object' ? shape.additionalProperties : null);
  return members ? below(members, '*') : [at];
};

const valuesAt = (value: unknown, [key, ...rest]: readonly string[]): unknown[] => {
  if (key === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  const inside = key === '*' ? Object.values(value) : [(value as Record<string, unknown>)[key]];
  return inside.flatMap((each) => valuesAt(each, rest));
};

/** The fields of a schema that are the same, or nothing, in all of these values: a generator that forgot a field shows here. */
export const unvariedFields = (schema: z.ZodType, values: readonly unknown[]): string[] => {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  return paths(shape, '', shape.$defs ?? {}).filter((path) => {
    const seen = values.flatMap((value) => valuesAt(value, path.split('/').slice(1)));
    return new Set(seen.filter((each) => each != null).map((each) => JSON.stringify(each))).size < 2;
  });
};
