import { fold, loose, nearestName } from '../words.ts';
import type { Draft } from './input-sheet.ts';

/** The rotation meant by a word, or what is wrong with it and the remedy. */
export type Found = { id: string } | { fault: string };

/**
 * Finds rotations by id, code or name: as written, else without case and punctuation, else without plurals and spaces.
 * A word that means several rotations is a fault.
 */
export const rotationFinder = (rotations: Draft['rotations']): ((word: string) => Found) => {
  const exact = [(text: string) => text, fold, loose].map((likeness) => {
    const byField = (['id', 'code', 'name'] as const).map((field) => {
      const ids = new Map<string, string[]>();
      for (const rotation of rotations) {
        const key = rotation[field] ? likeness(rotation[field]) : '';
        if (key === '') continue;
        const same = ids.get(key);
        if (same) same.push(rotation.id);
        else ids.set(key, [rotation.id]);
      }
      return ids;
    });
    return { likeness, byField };
  });
  return (word) => {
    for (const { likeness, byField } of exact) {
      for (const ids of byField) {
        const found = ids.get(likeness(word));
        if (!found) continue;
        if (found.length === 1) return { id: found[0] };
        return {
          fault: `'${word}' means ${found.length} rotations (${found.slice(0, 5).join(', ')}): write the id of one`,
        };
      }
    }
    const near = nearestName(
      word,
      rotations.flatMap((rotation) => [rotation.name, rotation.code ?? '', rotation.id]),
    );
    return {
      fault: `there is no rotation '${word}'${near ? `; did you mean '${near}'?` : ': write its id, name or code'}`,
    };
  };
};

/** The rotations of a list in a cell. An item that is unknown as a whole is parted at its commas. */
export const findAll = (
  find: (word: string) => Found,
  words: readonly string[],
): { ids: string[]; faults: string[] } => {
  const ids: string[] = [];
  const faults: string[] = [];
  for (const word of words) {
    const whole = find(word);
    if ('id' in whole) {
      ids.push(whole.id);
      continue;
    }
    const parts = word
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    const found = parts.map(find);
    if (parts.length < 2 || found.every((part) => 'fault' in part)) faults.push(whole.fault);
    else for (const part of found) 'id' in part ? ids.push(part.id) : faults.push(part.fault);
  }
  return { ids, faults };
};
