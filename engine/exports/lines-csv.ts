import { csvForExcel } from '../csv/for-excel.ts';
import { type ExportedLine, type ExportedPlan, sharedWeeks, type Weeks } from './exported-plan.ts';

const weeksWorked = ({ placements, leave }: ExportedLine): number =>
  placements
    .filter(({ rotation }) => !rotation.is_leave)
    .reduce((sum, each) => sum + each.weeks - leave.reduce((away, block) => away + sharedWeeks(each, block), 0), 0);

/** `2 weeks from 2026-03-02`, or `from week 5` in a year without dates. */
export const leaveText = (leave: readonly Weeks[]): string =>
  leave
    .map(({ weeks, week, first }) => `${weeks} ${weeks === 1 ? 'week' : 'weeks'} from ${first ?? `week ${week}`}`)
    .join('; ');

const rotationIn = ({ placements }: ExportedLine, term: number): string | null =>
  placements.find((each) => each.term <= term && term < each.term + each.terms)?.label ?? null;

const categoriesOf = ({ placements }: ExportedLine): string =>
  [...new Set(placements.flatMap(({ rotation }) => rotation.experience_categories))].sort().join(' ');

/** A CSV file with a row per job line: whose it is, its rotation in each term, leave, scores, and whether it keeps every rule. */
export const linesCsv = ({ request, lines }: ExportedPlan): string => {
  const terms = request.term_structure.map((_, index) => index + 1);
  const heading = [
    'Line',
    'Worker',
    'Name',
    'Level',
    'Pathway',
    ...terms.map((term) => `Term ${term}`),
    'Categories',
    'Weeks net of leave',
    'Leave',
    'Affinity',
    'Diversity',
    'Legal',
    'Broken rules',
  ];
  const rows = lines.map((line) => [
    line.id,
    line.worker?.id ?? null,
    line.worker?.name ?? null,
    line.level,
    line.pathway,
    ...terms.map((term) => rotationIn(line, term)),
    categoriesOf(line),
    weeksWorked(line),
    leaveText(line.leave),
    line.affinity,
    line.diversity,
    line.broken.length === 0 ? 'yes' : 'no',
    line.broken.join('; '),
  ]);
  return csvForExcel([heading, ...rows]);
};
