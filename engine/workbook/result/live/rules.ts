import type { BoundName } from '../../../domain/ruleset.ts';
import { type Held, type LineRefs, type LiveContext, type LiveRule, round, slack, sumOver } from './live-rule.ts';
import type { TraitName } from './traits.ts';

const sum = (line: readonly Held[], of: (term: Held) => number): number =>
  round(line.reduce((total, term) => total + (term.traits ? of(term) : 0), 0));

const atMost = (limit: number): Pick<LiveRule, 'broken' | 'isBroken'> => ({
  broken: (cell) => `${cell}>${limit + slack}`,
  isBroken: (value) => Number(value) > limit + slack,
});
const atLeast = (limit: number): Pick<LiveRule, 'broken' | 'isBroken'> => ({
  broken: (cell) => `${cell}<${limit - slack}`,
  isBroken: (value) => Number(value) < limit - slack,
});

const weeksWith = (trait: TraitName): Pick<LiveRule, 'formula' | 'value'> => ({
  formula: (refs) => sumOver(refs, `${refs.trait(trait)}*${refs.weeks}`),
  value: (line) => sum(line, ({ traits, weeks }) => traits![trait] * weeks),
});
const placementsWith = (trait: TraitName): Pick<LiveRule, 'formula' | 'value'> => ({
  formula: (refs) => sumOver(refs, `${refs.trait(trait)}/${refs.trait('span')}`),
  value: (line) => sum(line, ({ traits }) => traits![trait] / traits!.span),
});

/** The most of anything that what one term holds has in common with the rest of the line. */
const mostAlike = (
  code: 'specialty' | 'subspecialty',
  unit: 'weeks' | 'placements',
): Pick<LiveRule, 'formula' | 'value'> => ({
  formula: (refs) => {
    const codes = refs.trait(code);
    const weight = unit === 'weeks' ? `*${refs.weeks}` : `/${refs.trait('span')}`;
    const ofTerm = (cell: string): string =>
      sumOver(refs, `(${codes}>0)*(${codes}=SUMPRODUCT((${refs.labels}=${cell})*${codes}))${weight}`);
    return `MAX(${refs.cell.map(ofTerm).join(',')})`;
  },
  value: (line) =>
    Math.max(
      ...line.map((term) =>
        sum(line, ({ traits, weeks }) =>
          traits![code] > 0 && traits![code] === term.traits?.[code]
            ? unit === 'weeks'
              ? weeks
              : 1 / traits!.span
            : 0,
        ),
      ),
    ),
});

const weeksOfLeaveRotation = 5;

/** Placements that count toward min_terms. */
const minTerms = ({ bounds }: LiveContext): LiveRule => {
  const shortest = bounds.min_term_weeks ?? 0;
  const counts = ({ traits, weeks }: Held): boolean =>
    traits !== null && !traits.service && !traits.leave && (weeks >= shortest || traits.span > 1);
  const code = bounds.min_terms_distinct === 'specialty' ? 'specialty' : 'key';
  const eligible = (refs: LineRefs): string =>
    `(1-${refs.trait('service')})*(1-${refs.trait('leave')})*(((${refs.weeks}>=${shortest})+(${refs.trait('span')}>1))>0)`;
  if (bounds.min_terms_distinct == null)
    return {
      formula: (refs) => sumOver(refs, `${eligible(refs)}/${refs.trait('span')}`),
      value: (line) => sum(line, (term) => (counts(term) ? 1 / term.traits!.span : 0)),
      ...atLeast(bounds.min_terms!),
    };
  return {
    // Each code counts once: one over the number of terms that have it.
    formula: (refs) => {
      const codes = refs.trait(code);
      const ofTerm = (cell: string, at: number): string => {
        const own = `SUMPRODUCT((${refs.labels}=${cell})*(1-${refs.trait('service')})*(1-${refs.trait('leave')})*(((${refs.weeksOf(at)}>=${shortest})+(${refs.trait('span')}>1))>0)*${codes})`;
        return `IFERROR((${own}>0)/${sumOver(refs, `${eligible(refs)}*(${codes}=${own})`)},0)`;
      };
      return refs.cell.map(ofTerm).join('+');
    },
    value: (line) => new Set(line.filter(counts).map(({ traits }) => traits![code])).size,
    ...atLeast(bounds.min_terms!),
  };
};

/** Each rule on one line that a sheet can work out by itself; the year's own rules (`terms`) hold or not before any line is made. */
export const liveRules: Partial<Record<BoundName, (context: LiveContext) => LiveRule>> = {
  min_weeks: ({ bounds, leaveWeeks }) => ({
    formula: (refs) => {
      const placed = sumOver(refs, refs.weeks);
      const leave = leaveWeeks ?? `IF(${sumOver(refs, refs.trait('leave'))}>0,${weeksOfLeaveRotation},0)`;
      return `${placed}-${leave}`;
    },
    value: (line) =>
      sum(line, ({ weeks }) => weeks) -
      (leaveWeeks ?? (line.some(({ traits }) => traits?.leave) ? weeksOfLeaveRotation : 0)),
    ...atLeast(bounds.min_weeks!),
  }),
  min_terms: minTerms,
  required_categories: ({ bounds }) => {
    const required = bounds.required_categories!.filter((category) => category !== 'E');
    if (required.length === 0)
      return { formula: () => '"none"', value: () => 'none', broken: () => 'FALSE', isBroken: () => false };
    return {
      formula: (refs) =>
        required.map((category) => `IF(${sumOver(refs, refs.trait(category))}>0,"${category}","-")`).join('&'),
      value: (line) =>
        required.map((category) => (line.some(({ traits }) => traits?.[category]) ? category : '-')).join(''),
      broken: (cell) => `ISNUMBER(FIND("-",${cell}))`,
      isBroken: (value) => String(value).includes('-'),
    };
  },
  max_specialty_share: ({ bounds, year }) => ({
    ...mostAlike('specialty', 'weeks'),
    ...atMost(bounds.max_specialty_share! * year),
  }),
  max_subspecialty_share: ({ bounds, year }) => ({
    ...mostAlike('subspecialty', 'weeks'),
    ...atMost(bounds.max_subspecialty_share! * year),
  }),
  max_subspecialty_terms: ({ bounds }) => ({
    ...mostAlike('subspecialty', 'placements'),
    ...atMost(bounds.max_subspecialty_terms!),
  }),
  max_service_share: ({ bounds, year }) => ({
    ...weeksWith('service'),
    ...atMost(bounds.max_service_share! * year),
  }),
  max_service_terms: ({ bounds }) => ({ ...placementsWith('service'), ...atMost(bounds.max_service_terms!) }),
  min_team_share: ({ bounds, year }) => ({ ...weeksWith('team'), ...atLeast(bounds.min_team_share! * year) }),
  max_rural_terms: ({ bounds }) => ({ ...placementsWith('rural'), ...atMost(bounds.max_rural_terms!) }),
  max_nights_relief_terms: ({ bounds }) => ({
    ...placementsWith('nights'),
    ...atMost(bounds.max_nights_relief_terms!),
  }),
  max_non_clinical_terms: ({ bounds }) => ({
    ...placementsWith('nonClinical'),
    ...atMost(bounds.max_non_clinical_terms!),
  }),
  allow_spanning_terms: () => ({
    formula: (refs) => sumOver(refs, `(${refs.trait('span')}>1)/${refs.trait('span')}`),
    value: (line) => sum(line, ({ traits }) => (traits!.span > 1 ? 1 / traits!.span : 0)),
    ...atMost(0),
  }),
  unique_rotation: () => ({
    formula: (refs) => {
      const held = `MMULT(--(${refs.labels}=${refs.cells}),${refs.ones})`;
      return `SUMPRODUCT((${held}>${refs.trait('span')})*(${held}/${refs.trait('span')}-1))`;
    },
    value: (line) => {
      const times = new Map<string, number>();
      for (const { id, traits } of line)
        if (id !== null && traits) times.set(id, (times.get(id) ?? 0) + 1 / traits.span);
      return round([...times.values()].reduce((total, count) => total + Math.max(0, count - 1), 0));
    },
    ...atMost(0),
  }),
};
