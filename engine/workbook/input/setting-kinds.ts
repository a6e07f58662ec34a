import { AnnualLeave } from '../../domain/request.ts';
import { type BoundName, State } from '../../domain/ruleset.ts';
import { type CellValue, textOf } from '../cells.ts';
import { type CellContent, toCell } from '../sheet-plan.ts';
import {
  type Read,
  readCategories,
  readCount,
  readDate,
  readFlag,
  readNumber,
  readShare,
  readTermStructure,
} from '../table/cell-readers.ts';
import { fold } from '../words.ts';

/** How the value of a kind of setting is read from its cell and written to it. */
export type Kind = {
  read: (cell: CellValue) => Read<unknown>;
  write: (value: never) => CellContent;
  choices?: readonly string[];
};

const number = (min: number, max: number): Kind => ({
  read: (cell) => readNumber(cell, min, max),
  write: (value: number) => value,
});
const count = (min: number, max: number): Kind => ({
  read: (cell) => readCount(cell, min, max),
  write: (value: number) => value,
});
const share: Kind = { read: readShare, write: (value: number) => value };
const flag: Kind = { read: readFlag, write: (value: boolean) => (value ? 'yes' : 'no'), choices: ['yes', 'no'] };
const word = (choices: readonly string[], alsoRead: readonly string[] = []): Kind => ({
  read: (cell) => {
    const text = textOf(cell);
    const found = [...choices, ...alsoRead].find((choice) => fold(choice) === fold(text));
    return found && (/\+$/.test(found) || !/\+$/.test(text))
      ? { value: found }
      : { fault: `'${text.slice(0, 60)}' is not known: write one of ${choices.join(', ')}` };
  },
  write: (value: string) => toCell(value),
  choices,
});

const text = (longest: number): Kind => ({
  read: (cell) => {
    const written = textOf(cell);
    return written.length <= longest
      ? { value: written }
      : { fault: `'${written.slice(0, 60)}...' has ${written.length} characters: write at most ${longest}` };
  },
  write: (value: string) => toCell(value),
});

const shapes: Kind = {
  read: (cell) => {
    const text = textOf(cell);
    const blocks = text.split(/[,;|]/).map((shape) =>
      shape
        .trim()
        .split(/\s*\+\s*/)
        .map(Number),
    );
    return AnnualLeave.shape.shapes.safeParse(blocks).success
      ? { value: blocks }
      : { fault: `'${text.slice(0, 60)}' is not a list of leave shapes: write weeks as 5; 2+3; 3+2` };
  },
  write: (value: number[][]) => toCell(value.map((shape) => shape.join('+')).join('; ')),
};

/** Every kind of setting, by name. */
export const kinds = {
  state: word(State.options),
  cohort: word(['ANY', 'PGY1', 'PGY2', 'PGY3+'], ['INTERN', 'HMO1', 'HMO2', 'HMO3+']),
  lines: count(1, 5000),
  terms: {
    read: readTermStructure,
    write: (value: number[]) => toCell(value.join('+')),
  } as Kind,
  name: text(200),
  date: { read: readDate, write: (value: string) => toCell(value) } as Kind,
  seconds: number(0.1, 420),
  seed: count(0, 2_147_483_647),
  multiplier: number(0, 1000),
  weeks: number(0, 53),
  leaveWeeks: count(1, 12),
  weekGap: count(0, 52),
  shapes,
  share,
  flag,
  termCount: count(0, 8),
  termsInYear: count(1, 8),
  distinct: word(['specialty', 'subspecialty']),
  categories: {
    read: (cell) => (fold(textOf(cell)) === 'none' ? { value: [] } : readCategories(cell)),
    write: (value: string[]) => (value.length > 0 ? value.join(', ') : 'none'),
  } as Kind,
} satisfies Record<string, Kind>;

/** The kind of each bound of a ruleset, and its name in the planner's words. */
export const boundKinds: Record<BoundName, { kind: Kind; title: string }> = {
  min_weeks: { kind: kinds.weeks, title: 'Least weeks of the year net of leave' },
  terms: { kind: kinds.termsInYear, title: 'Terms in the year' },
  min_terms: { kind: kinds.termCount, title: 'Least terms that count' },
  min_term_weeks: { kind: kinds.weeks, title: 'Least weeks of a term that counts' },
  min_terms_distinct: { kind: kinds.distinct, title: 'Terms that count differ by' },
  required_categories: { kind: kinds.categories, title: 'Categories needed' },
  max_specialty_share: { kind: kinds.share, title: 'Largest share of one specialty' },
  max_subspecialty_share: { kind: kinds.share, title: 'Largest share of one subspecialty' },
  max_subspecialty_terms: { kind: kinds.termCount, title: 'Most terms of one subspecialty' },
  max_service_share: { kind: kinds.share, title: 'Largest share of service' },
  max_service_terms: { kind: kinds.termCount, title: 'Most service terms' },
  min_team_share: { kind: kinds.share, title: 'Least share in a clinical team' },
  max_rural_terms: { kind: kinds.termCount, title: 'Most rural terms' },
  max_nights_relief_terms: { kind: kinds.termCount, title: 'Most nights and relief terms' },
  max_non_clinical_terms: { kind: kinds.termCount, title: 'Most non-clinical terms' },
  allow_spanning_terms: { kind: kinds.flag, title: 'Placements over two terms allowed' },
  unique_rotation: { kind: kinds.flag, title: 'No rotation twice in a line' },
};

/** A rule in the planner's words; the name itself when it isn't a bound. */
export const ruleTitle = (rule: string): string => boundKinds[rule as BoundName]?.title ?? rule.replaceAll('_', ' ');
