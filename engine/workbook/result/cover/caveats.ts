import { rulesetFor } from '../../../rulesets/index.ts';
import { toCell } from '../../sheet-plan.ts';
import type { CoverBlock } from './cover-block.ts';

/** What the reader of a plan has to know before trusting it. */
export const caveats: CoverBlock = ({ request, response, about }) => {
  const notes = [...(about.caveats ?? []), ...rulesetFor(request).notes];
  if (!request.affinity) notes.push('Affinity: the shipped profile is illustrative, not measured.');
  if (!response.summary.reproducible) notes.push('The clock cut this run: the same workbook may give another plan.');
  if (about.unmatched?.length)
    notes.push(`Names whose specialty is not known: ${about.unmatched.length}; they are listed under Diagnostics.`);
  return { title: 'To keep in mind', rows: [...new Set(notes)].map((note) => [toCell(note)]) };
};
