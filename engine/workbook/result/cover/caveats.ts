import { rulesetFor } from '../../../rulesets/index.ts';
import { ruleTitle } from '../../input/setting-kinds.ts';
import { toCell } from '../../sheet-plan.ts';
import type { CoverBlock } from './cover-block.ts';

/** Keys of rules, as rulesets and requests have them, in the planner's words. */
const inWords = (note: string): string => note.replace(/\b[a-z]+(_[a-z]+)+\b/g, (name) => ruleTitle(name));

/** Names that are told one by one. */
const named = 8;

/** What the reader of a plan has to know before trusting it. */
export const caveats: CoverBlock = ({ request, response, about }) => {
  const { built_lines, requested_lines, reproducible } = response.summary;
  const notes = [...(about.caveats ?? []), ...rulesetFor(request).notes];
  if (built_lines < requested_lines)
    notes.unshift(`${built_lines} of ${requested_lines} lines could be built: Diagnostics says what stood in the way.`);
  if (!request.affinity) notes.push('Affinity: the shipped profile is illustrative, not measured.');
  if (!reproducible) notes.push('The clock cut this run: the same workbook may give another plan.');
  if (about.unmatched?.length) {
    const names = about.unmatched.map(({ name }) => name);
    const rest = names.length > named ? ` and ${names.length - named} more` : '';
    const some = names.slice(0, named).join('; ');
    notes.push(`Specialties read from names and not confirmed: ${some}${rest}. Diagnostics lists what was taken.`);
  }
  return { title: 'To keep in mind', rows: [...new Set(notes)].map((note) => [toCell(inWords(note))]) };
};
