import type { Mark } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';
import type { Standing } from '../../standing.ts';
import type { Tools } from '../tools.ts';
import { readStanding } from './standing.ts';

const words = strings.review;

/** How many faults a standing has: rules broken and cells not understood. */
export const faultCount = ({ violations, read }: Standing): number => violations.length + read.issues.length;

/** Reads the lines back and checks them. @returns what was found */
export const check = async (tools: Tools): Promise<string> => {
  const standing = await readStanding(tools, true);
  return words.checked(faultCount(standing), standing.edits.length);
};

/** One mark per cell: what is wrong there, else that it was changed. */
const marksOf = ({ violations, read, edits }: Standing): Mark[] => {
  const texts = new Map<string, string[]>();
  const note = (cell: string, text: string) => texts.set(cell, [...(texts.get(cell) ?? []), text]);
  for (const { place, message, source } of violations) if (place) note(place.cell, words.markText(message, source));
  for (const { cell, message } of read.issues) note(cell, message);
  const errors = [...texts].map(([cell, found]): Mark => {
    return { sheet: read.sheet, cell, kind: 'error', text: found.join('\n') };
  });
  const changed = edits
    .filter(({ cell }) => !texts.has(cell))
    .map(({ cell }): Mark => ({ sheet: read.sheet, cell, kind: 'changed', text: words.changedMark }));
  return [...errors, ...changed];
};

/** Marks faults and edits on the sheet, in place of earlier marks. @returns what was done */
export const mark = async (tools: Tools): Promise<string> => {
  const marks = marksOf(await readStanding(tools, true));
  await tools.host.clearMarks();
  await tools.host.mark(marks);
  return words.marked(marks.length);
};

export const clearMarks = async (tools: Tools): Promise<string> => words.cleared(await tools.host.clearMarks());
