import { usualWeeks } from '../calendar/term-dates/index.ts';
import { SchedulingRequest } from '../domain/request.ts';
import type { Cohort, State } from '../domain/ruleset.ts';
import { rulesetFor } from '../rulesets/index.ts';
import { inputs } from './input/index.ts';
import { settings, settingsPlan } from './input/settings.ts';
import { guideName } from './parse.ts';
import { linesIn } from './result/looks.ts';
import { area, emptyPlan, type SheetPlan } from './sheet-plan.ts';

/** The state's usual term structure, else one with the ruleset's number of terms; to be replaced by the service's own. */
const usualTerms = (state: State, cohort: Cohort, terms: number | undefined): string => {
  const weeks = usualWeeks(state, cohort);
  if (weeks !== null && (terms === undefined || terms === weeks.length)) return weeks.join('+');
  return terms === 4 ? '4x13' : '10+10+10+10+12';
};

/** Whose rules the template is for; that there are none yet is said, since a plan without them is legal in name alone. */
const whose = (state: State, cohort: Cohort): string => {
  const { name, bounds } = rulesetFor({ state, cohort, rules: {} });
  return bounds.required_categories
    ? `For ${state} ${cohort}, ruleset ${name}`
    : 'No accreditation rules are chosen yet: write State and Cohort on Settings, such as VIC and PGY1';
};

const guide = (state: State, cohort: Cohort): SheetPlan => {
  const plan = emptyPlan(guideName);
  const steps = [
    'Rotations: one row per position, with its posts in each term, its specialty and its categories, A to D (E is accepted and counts for nothing). An empty specialty is taken from the name of the position, and told. Only this sheet and Settings are needed.',
    'Settings: how many job lines, the weeks of each term, and whose rules. Empty values mean: as usual.',
    'Workers: only when lines belong to named doctors. Line 1 is the first of them.',
    'Pathways: lines reserved for a pathway such as a GP track.',
    'Locks: what single lines must hold: ED, or ED | ICU for one of them, or !Rural GP for anything else.',
    'Affinity: how well specialties go together, -100 to 100. Empty: the shipped profile, which is illustrative.',
    'Point at a heading to see what to write under it. Headings may be moved and renamed within reason; further columns are ignored.',
  ];
  plan.rows = [
    ['Receptor Planner: input workbook'],
    [whose(state, cohort)],
    [],
    ...steps.map((step, index) => [index + 1, step]),
  ];
  plan.columnWidths = [5, 120];
  // Not every program fits rows to their text, and in wide fonts fewer letters stand in a row.
  for (const [index, step] of steps.entries()) plan.rowHeights[3 + index] = 15 * linesIn(step, 97);
  plan.styles.push(
    { area: area(0, 0), style: { bold: true, size: 14 } },
    { area: area(1, 0), style: { italic: true, color: '666666' } },
    { area: area(3, 0, steps.length, 2), style: { wrap: true, vertical: 'top', align: 'left' } },
  );
  plan.print = { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatRows: 0 };
  return plan;
};

/** The blank input workbook for a state and cohort: headings with notes, choices to pick from, and a guide. */
export const templateSheets = ({ state, cohort }: { state: State; cohort: Cohort }): SheetPlan[] => {
  const blank: SchedulingRequest = {
    ...SchedulingRequest.parse({
      rotations: [{ id: 'x', name: 'x', capacity: 0, parent_specialty: 'x' }],
      term_structure: [1],
    }),
    rotations: [],
  };
  const terms = rulesetFor({ state, cohort, rules: {} }).bounds.terms ?? undefined;
  const filled: Record<string, string> = { state, cohort, term_structure: usualTerms(state, cohort, terms) };
  const settingsSheet = settingsPlan((setting) => filled[setting.path.join('.')] ?? null);
  const [, rotationsSheet, ...others] = inputs.map((input) =>
    input === settings ? settingsSheet : input.write(blank),
  );
  return [guide(state, cohort), rotationsSheet, settingsSheet, ...others];
};
