import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Conflict } from '#engine/domain/response.ts';
import { issueForPointer, type Place, type Places } from '#engine/workbook/index.ts';

/** Something a conflict speaks of: a cell of the workbook, or (place null) a setting of the Rules step. `rotation`: whose posts. */
export type Point = { place: Place | null; rotation: string | null };

/** Fields that have a place of their own on the Rules step. */
const settings = /^\/(rules|num_job_lines|term_structure|state|cohort|priority_requirements|annual_leave)\b/;

/** Whether the field or one around it was read from a cell, rather than that the sheet is all that is known. */
const isKnown = (pointer: string, places: Places): boolean => {
  if (Object.keys(places).some((each) => each.startsWith(`${pointer}/`))) return true;
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (places[at]) return true;
  return false;
};

/** A conflict of all posts together names no single cell: it leads to where posts are written, and to the rules it comes from. */
const pointsOfRules = (rules: readonly string[], places: Places): Point[] => {
  const posts = places['/rotations/0/capacity'];
  const isOfPosts = rules.includes('capacity') && posts !== undefined;
  const isOfRules = rules.some((rule) => rule !== 'capacity');
  return [
    ...(isOfPosts ? [{ place: posts, rotation: null }] : []),
    ...(isOfRules ? [{ place: null, rotation: null }] : []),
  ];
};

/** Where a conflict leads, each place once. */
export const pointsOf = (
  { cells, rules }: Pick<Conflict, 'cells' | 'rules'>,
  request: SchedulingRequest,
  places: Places,
): Point[] => {
  const points = cells.flatMap((pointer): Point[] => {
    const index = /^\/rotations\/(\d+)/.exec(pointer)?.[1];
    const rotation = index === undefined ? null : (request.rotations[Number(index)]?.name ?? null);
    if (!isKnown(pointer, places)) return settings.test(pointer) ? [{ place: null, rotation: null }] : [];
    const { sheet, cell } = issueForPointer(places, { pointer, message: '' });
    return [{ place: { sheet, cell }, rotation }];
  });
  if (points.length === 0) return pointsOfRules(rules, places);
  return [...new Map(points.map((point) => [JSON.stringify(point.place), point])).values()];
};
