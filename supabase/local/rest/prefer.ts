import { RestError } from './rest-error.ts';

/** The `Prefer` header, as far as it is spoken here; what is not known is passed over, unless `handling=strict` asks otherwise. */
export type Preferences = {
  returns: 'minimal' | 'representation' | 'headers-only';
  counted: boolean;
  resolution: 'merge-duplicates' | 'ignore-duplicates' | null;
  missingIsDefault: boolean;
  maxAffected: number | null;
};

const known = /^(return|count|resolution|missing|handling|max-affected|tx|timezone)=/;

/** @throws RestError 400 for an unknown preference under `handling=strict`. */
export const parsePreferences = (header: string | null): Preferences => {
  const given = (header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const value = (name: string) => given.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
  const strict = value('handling') === 'strict';
  const unknown = given.filter((part) => !known.test(part));
  if (strict && unknown.length > 0)
    throw new RestError(
      400,
      'PGRST122',
      'Invalid preferences given with handling=strict',
      `Invalid preferences: ${unknown.join(', ')}`,
    );
  const returns = value('return');
  const resolution = value('resolution');
  const maxAffected = strict ? value('max-affected') : null;
  return {
    returns: returns === 'representation' || returns === 'headers-only' ? returns : 'minimal',
    counted: ['exact', 'planned', 'estimated'].includes(value('count') ?? ''),
    resolution: resolution === 'merge-duplicates' || resolution === 'ignore-duplicates' ? resolution : null,
    missingIsDefault: value('missing') === 'default',
    maxAffected: maxAffected === null ? null : Number(maxAffected),
  };
};
