import { quoted } from '../engine.ts';
import type { Argument, Catalogue, DatabaseFunction } from './catalogue.ts';
import { notSpoken, RestError } from './rest-error.ts';
import type { Binding } from './statement.ts';

const arrayLiteral = (values: unknown[]): string =>
  `{${values
    .map((value) =>
      value === null
        ? 'null'
        : Array.isArray(value)
          ? arrayLiteral(value)
          : `"${(typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(/[\\"]/g, '\\$&')}"`,
    )
    .join(',')}}`;

const isJson = (type: string) => type === 'json' || type === 'jsonb';

const argumentSql = (binding: Binding, { name, type }: Argument, value: unknown, written: boolean): string => {
  const place = (text: string) => `${quoted(name)} => ${binding.as(text, type)}`;
  if (value === null) return `${quoted(name)} => null::${type}`;
  if (isJson(type)) return place(written ? String(value) : JSON.stringify(value));
  if (Array.isArray(value) && type.endsWith('[]')) return place(arrayLiteral(value));
  if (typeof value === 'object') throw notSpoken(`a ${type} argument given as JSON`);
  return place(String(value));
};

/**
 * The function of this name that takes these arguments.
 * @throws RestError 404 when there is none, 300 when there are several.
 */
export const functionOf = (catalogue: Catalogue, name: string, given: string[]): DatabaseFunction => {
  const fits = catalogue.functions.filter(
    (candidate) =>
      candidate.name === name &&
      given.every((key) => candidate.arguments.some((argument) => argument.name === key)) &&
      candidate.arguments.every((argument) => argument.optional || given.includes(argument.name)),
  );
  const sorted = [...given].sort();
  if (fits.length === 0)
    throw new RestError(
      404,
      'PGRST202',
      `Could not find the function ${catalogue.schema}.${name}${sorted.length ? `(${sorted.join(', ')})` : ' without parameters'} in the schema cache`,
      `Searched for the function ${catalogue.schema}.${name} ${
        sorted.length ? `with parameters ${sorted.join(', ')}` : 'without parameters'
      }, but no matches were found in the schema cache.`,
    );
  if (fits.length > 1)
    throw new RestError(
      300,
      'PGRST203',
      `Could not choose the best candidate function between ${fits.length} of ${name}`,
    );
  return fits[0];
};

/** The call itself. `written`: arguments came as text, in a URL. */
export const callSql = (
  binding: Binding,
  schema: string,
  called: DatabaseFunction,
  given: Record<string, unknown>,
  written: boolean,
): string =>
  `${quoted(schema)}.${quoted(called.name)}(${called.arguments
    .filter(({ name }) => Object.hasOwn(given, name))
    .map((argument) => argumentSql(binding, argument, given[argument.name], written))
    .join(', ')})`;
