import type { Place } from '../issue.ts';
import { fold } from '../words.ts';
import type { YearLine, YearPlan } from './read-year-plan.ts';
import { codeKey, type Unit } from './units.ts';

/** Something of a year plan that its legend does not allow, or that stands out. `line_id` is null where it is about a week of all lines. */
export type YearFinding = Place & {
  rule: 'missing_unit' | 'weeks_in_unit' | 'max_at_once' | 'unknown_code' | 'empty_week' | 'identical_lines';
  line_id: string | null;
  code: string | null;
  /** Number of the week it is about, from 1; null for a whole line. */
  week: number | null;
  message: string;
};

/** Leave and public holidays, which no unit has a place for. */
const isAway = (code: string): boolean => /^(a l|al|leave|annual leave|p h|ph|public holiday|off)$/.test(fold(code));

const weeksBy = ({ codes }: YearLine): Map<string, number> => {
  const weeks = new Map<string, number>();
  for (const code of codes) if (code !== null) weeks.set(codeKey(code), (weeks.get(codeKey(code)) ?? 0) + 1);
  return weeks;
};

const weeksWord = (weeks: number): string => `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;

/** Weeks of each line in a unit, against what the legend says. Where all lines agree with one another, it is the legend that is asked. */
const inUnit = (plan: YearPlan, unit: Unit): YearFinding[] => {
  const { code, weeks: said } = unit;
  if (said === null || said === 0) return [];
  const held = plan.lines.map((line) => weeksBy(line).get(codeKey(code)) ?? 0);
  const all = new Set(held).size === 1 && held.length > 1;
  if (all && held[0] === said) return [];
  if (all && held[0] > 0) {
    const message = `All ${held.length} lines spend ${weeksWord(held[0])} in ${code}, and the legend says ${said}: one of the two is not as meant`;
    return [{ ...unit.place, rule: 'weeks_in_unit', line_id: null, code, week: null, message }];
  }
  return plan.lines.flatMap((line, index): YearFinding[] => {
    if (held[index] === said) return [];
    const stay = line.stays.find((each) => codeKey(each.code) === codeKey(code));
    const common = { sheet: plan.sheet, line_id: line.id, code, week: stay?.week ?? null };
    if (!stay) {
      const message = `${line.id} is never in ${code}, where the legend says ${weeksWord(said)}`;
      return [{ ...common, rule: 'missing_unit', cell: line.lineCell, message }];
    }
    const message = `${line.id} spends ${weeksWord(held[index])} in ${code}, and the legend says ${said}`;
    return [{ ...common, rule: 'weeks_in_unit', cell: stay.cell, message }];
  });
};

const atOnce = (plan: YearPlan, unit: Unit): YearFinding[] => {
  const most = unit.max_at_once;
  if (most === null || isAway(unit.code)) return [];
  return Array.from({ length: plan.weeks }, (_, week) => week).flatMap((week): YearFinding[] => {
    const there = plan.lines.filter(({ codes }) => codes[week] !== null && codeKey(codes[week]) === codeKey(unit.code));
    if (there.length <= most) return [];
    const message = `Week ${week + 1} (${plan.dates[week]}): ${there.length} lines are in ${unit.code} at once, and ${most} is the most: ${there.map(({ id }) => id).join(', ')}`;
    return [
      {
        sheet: plan.sheet,
        cell: there[most].cells[week],
        rule: 'max_at_once',
        line_id: null,
        code: unit.code,
        week: week + 1,
        message,
      },
    ];
  });
};

const unknownCodes = (plan: YearPlan): YearFinding[] => {
  if (plan.units.length === 0) return [];
  const known = new Set(plan.units.map(({ code }) => codeKey(code)));
  return plan.lines.flatMap(({ id, stays }) =>
    stays
      .filter(({ code }) => !known.has(codeKey(code)) && !isAway(code))
      .map(({ code, week, cell }) => ({
        sheet: plan.sheet,
        cell,
        rule: 'unknown_code' as const,
        line_id: id,
        code,
        week,
        message: `${id}: '${code}' is not in the legend`,
      })),
  );
};

/** Weeks in the middle of a line that say nothing; a line may begin later and end earlier than others. */
const emptyWeeks = (plan: YearPlan): YearFinding[] =>
  plan.lines.flatMap(({ id, codes, cells }) => {
    const [first, last] = [codes.findIndex((code) => code !== null), codes.findLastIndex((code) => code !== null)];
    return codes.flatMap((code, week) =>
      code === null && week > first && week < last
        ? [
            {
              sheet: plan.sheet,
              cell: cells[week],
              rule: 'empty_week' as const,
              line_id: id,
              code: null,
              week: week + 1,
              message: `${id}: week ${week + 1} is empty`,
            },
          ]
        : [],
    );
  });

const identical = (plan: YearPlan): YearFinding[] => {
  const seen = new Map<string, string>();
  return plan.lines.flatMap(({ id, codes, lineCell }) => {
    const key = codes.map((code) => (code === null ? '' : codeKey(code))).join('|');
    const first = seen.get(key);
    seen.set(key, first ?? id);
    return first === undefined
      ? []
      : [
          {
            sheet: plan.sheet,
            cell: lineCell,
            rule: 'identical_lines' as const,
            line_id: id,
            code: null,
            week: null,
            message: `${id} is the same as ${first}`,
          },
        ];
  });
};

/** Everything a year plan's legend and its lines themselves speak against, by line and week, with cells. */
export const checkYearPlan = (plan: YearPlan): YearFinding[] => [
  ...plan.units.flatMap((unit) => inUnit(plan, unit)),
  ...plan.units.flatMap((unit) => atOnce(plan, unit)),
  ...unknownCodes(plan),
  ...emptyWeeks(plan),
  ...identical(plan),
];
