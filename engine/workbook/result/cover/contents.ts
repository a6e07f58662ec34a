import type { CellContent } from '../../sheet-plan.ts';
import { reference } from '../layout.ts';
import type { CoverBlock } from './cover-block.ts';

/** The other sheets, each a link, and what is on them. */
export const contents: CoverBlock = ({ names }) => {
  const sheets: [name: string, what: string][] = [
    [names.jobLines, 'Every line: its rotation in each term, then its year week by week with dates and categories.'],
    [names.capacity, 'Every rotation: posts, used and spare in each term, coloured by how full it is.'],
    [names.compliance, 'Every rule for every line, with its limit, clause and source.'],
    [names.diagnostics, 'What was left empty or left out and why, and how the plan was made.'],
  ];
  return {
    title: 'In this workbook',
    rows: sheets.map(([name, what]): CellContent[] => [
      { formula: `HYPERLINK("#${reference(name, 0, 0).replaceAll('$', '')}","${name}")`, result: name },
      what,
    ]),
    looks: [{ column: 0, style: { color: '1F4FBF', bold: true } }],
  };
};
