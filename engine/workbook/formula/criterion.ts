import { compare, isError, type Scalar } from './value.ts';

const operators: Record<string, (order: number) => boolean> = {
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '<>': (order) => order !== 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
};

/** Text with `*` and `?` as wildcards; `~` before one takes it as it is. */
const wildcard = (text: string): RegExp =>
  new RegExp(
    `^${text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (sign) =>
      sign === '*' ? '.*' : sign === '?' ? '.' : `\\${sign.at(-1)}`,
    )}$`,
    'is',
  );

const wantedValue = (text: string): Scalar => {
  if (text !== '' && Number.isFinite(Number(text))) return Number(text);
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
};

/** What COUNTIF and SUMIF ask of a cell: a value, or a text such as `>3`, `<>ED` or `ED*`. */
export const criterionOf = (wanted: Scalar): ((value: Scalar) => boolean) => {
  if (typeof wanted !== 'string') {
    return (value) => value !== null && !isError(value) && compare(value, wanted ?? 0) === 0;
  }
  const [, sign = '=', text] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(wanted)!;
  const goal = wantedValue(text);
  const unequal = sign === '<>';
  if (typeof goal === 'string' && (sign === '=' || unequal)) {
    const pattern = wildcard(goal);
    const isBlankWanted = goal === '';
    return (value) => {
      const holds = isBlankWanted ? value === null : typeof value === 'string' && pattern.test(value);
      return holds !== unequal;
    };
  }
  return (value) => {
    if (typeof value !== typeof goal) return unequal;
    return operators[sign](compare(value, goal) as number);
  };
};
