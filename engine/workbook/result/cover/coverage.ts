import { postsIn } from '../../../domain/rotation.ts';
import { rulesetFor } from '../../../rulesets/index.ts';
import type { CellContent } from '../../sheet-plan.ts';
import { usedPosts } from '../held.ts';
import { complianceColumn } from '../layout.ts';
import type { CoverBlock } from './cover-block.ts';

const categories = {
  A: 'A: undifferentiated illness',
  B: 'B: chronic illness',
  C: 'C: acute and critical illness',
  D: 'D: peri-operative and procedural care',
} as const;
type Category = keyof typeof categories;

/** Posts and placements of each clinical experience category, and the lines that hold it where the rules ask for it. */
export const coverage: CoverBlock = (result, formulas) => {
  const { request, response, layout, judged } = result;
  const used = usedPosts(request, response);
  const required = rulesetFor(request).bounds.required_categories ?? [];
  const ruleAt = judged.rules.findIndex(({ name }) => name === 'required_categories');
  const present = (Object.keys(categories) as Category[]).filter((category) =>
    request.rotations.some(({ experience_categories }) => experience_categories.includes(category)),
  );
  const sumOver = (category: Category, of: (rotation: (typeof request.rotations)[number]) => number): number =>
    request.rotations.reduce(
      (sum, rotation) => sum + (rotation.experience_categories.includes(category) ? of(rotation) : 0),
      0,
    );
  const linesWith = (category: Category): CellContent => {
    if (ruleAt < 0 || !required.includes(category)) return 'not asked for';
    const column = complianceColumn(layout, layout.compliance.firstRule + ruleAt);
    return {
      formula: `SUMPRODUCT(--ISNUMBER(FIND("${category}",${column})))`,
      result: judged.lines.filter(({ values }) => String(values[ruleAt]).includes(category)).length,
    };
  };
  return {
    title: 'Clinical experience categories',
    headings: ['Category', 'Posts, all terms', 'Used, all terms', 'Lines that hold it'],
    rows: present.map((category) => {
      const formula = formulas.ofCategory(category);
      return [
        categories[category],
        {
          formula: formula.posts,
          result: sumOver(category, (rotation) =>
            request.term_structure.reduce((sum, _, term) => sum + postsIn(rotation, term), 0),
          ),
        },
        {
          formula: formula.used,
          result: sumOver(category, ({ id }) => used.get(id)!.reduce((sum, count) => sum + count, 0)),
        },
        linesWith(category),
      ];
    }),
  };
};
