import type { OwnSpecialty } from '#engine/workbook/index.ts';

/** Under this key the browser remembers what the planner said of positions, for every workbook opened in it. Names of units, never of people. */
const key = 'planner.specialties';
const most = 500;

const isOwn = (value: unknown): value is OwnSpecialty => {
  if (typeof value !== 'object' || value === null) return false;
  const { name, parent_specialty, subspecialty } = value as Record<string, unknown>;
  const isText = (text: unknown): text is string => typeof text === 'string' && text !== '' && text.length <= 300;
  return isText(name) && isText(parent_specialty) && (subspecialty === null || isText(subspecialty));
};

/** What is remembered, whoever wrote it: nothing where this browser keeps nothing. */
export const recallSpecialties = (): OwnSpecialty[] => {
  try {
    const list: unknown = JSON.parse(globalThis.localStorage?.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter(isOwn).slice(-most) : [];
  } catch {
    return [];
  }
};

/** Remembers these, of very many the latest; an empty list forgets all. @returns false where this browser keeps nothing */
export const rememberSpecialties = (list: readonly OwnSpecialty[]): boolean => {
  try {
    if (list.length === 0) globalThis.localStorage.removeItem(key);
    else globalThis.localStorage.setItem(key, JSON.stringify(list.slice(-most)));
    return true;
  } catch {
    return false;
  }
};
