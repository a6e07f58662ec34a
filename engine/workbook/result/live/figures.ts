import { columnsPerTerm, complianceColumn, type Layout, reference } from '../layout.ts';
import { traitRange } from './traits.ts';

/** Formulas of the whole plan, over the Capacity and Compliance sheets. */
export type PlanFormulas = {
  lines: string;
  legal: string;
  posts: string;
  used: string;
  filled: string;
  /** Doctors in posts that there are not. */
  beyond: string;
  /** Posts and used ones of a term (from 0). */
  ofTerm: (term: number) => { posts: string; used: string };
  /** Posts and used ones of the year with a category. */
  ofCategory: (category: 'A' | 'B' | 'C' | 'D') => { posts: string; used: string };
};

export const planFormulas = (layout: Layout): PlanFormulas => {
  const { name, firstRow, totalRow, overRow, firstTerm, year } = layout.capacity;
  const total = (column: number): string => reference(name, totalRow, column);
  const termColumn = (term: number): number => firstTerm + term * columnsPerTerm;
  const yearColumn = (column: number): string => reference(name, firstRow, column, layout.rotations);
  return {
    lines: `SUMPRODUCT(--(${complianceColumn(layout, 0)}<>""))`,
    legal: `SUMPRODUCT((${complianceColumn(layout, 0)}<>"")*(${complianceColumn(layout, 1)}=0))`,
    posts: total(year),
    used: total(year + 1),
    filled: `IF(${total(year)}=0,0,${total(year + 1)}/${total(year)})`,
    beyond: Array.from({ length: layout.terms }, (_, term) => reference(name, overRow, termColumn(term) + 2)).join('+'),
    ofTerm: (term) => ({ posts: total(termColumn(term)), used: total(termColumn(term) + 1) }),
    ofCategory: (category) => {
      const trait = traitRange(layout, category);
      return {
        posts: `SUMPRODUCT(${trait},${yearColumn(year)})`,
        used: `SUMPRODUCT(${trait},${yearColumn(year + 1)})`,
      };
    },
  };
};
