/** '1 line', '2 lines'. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const listed = (names: readonly string[]): string => new Intl.ListFormat('en-AU').format(names);
