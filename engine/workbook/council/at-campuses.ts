import type { Draft } from '../input/input-sheet.ts';
import type { RotationField } from '../input/rotation-columns.ts';
import { readCount } from '../table/cell-readers.ts';
import type { Row } from '../table/row.ts';
import { idFromName } from '../words.ts';
import type { CampusColumn } from './campus-columns.ts';

type RotationInput = Draft['rotations'][number];

const mostPosts = 500;

/**
 * The rotations of one row: itself, or one for each campus that has posts, with that campus as its facility. `column` is where its posts
 * were read, null where they have a column of their own.
 */
export const atCampuses = (
  row: Row<RotationField>,
  { campuses }: { campuses: readonly CampusColumn[] },
  name: string | undefined,
  read: () => RotationInput | null,
  ids: Set<string>,
): { rotation: RotationInput; column: number | null }[] => {
  const rotation = read();
  if (!rotation) return [];
  if (campuses.length === 0) return [{ rotation, column: null }];
  const posts = campuses.flatMap(({ campus, column }) => {
    const capacity = row.valueAt(column, (cell) => readCount(cell, 0, mostPosts));
    return capacity ? [{ campus, column, capacity }] : [];
  });
  if (posts.length === 0) return [{ rotation, column: null }];
  return posts.map(({ campus, column, capacity }, index) => {
    const id = index === 0 ? rotation.id : idFromName(`${name ?? rotation.name} ${campus}`, ids);
    return { rotation: { ...rotation, id, facility: campus, capacity }, column };
  });
};
