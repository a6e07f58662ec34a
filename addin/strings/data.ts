import { presale } from './presale.ts';
import { standingLines } from './standing-lines.ts';

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const listed = (names: readonly string[]): string => new Intl.ListFormat('en-AU').format(names);

export const data = {
  title: 'Data',
  createTemplate: 'Create template sheets',
  loadSample: 'Load sample data',
  presale,
  pull: 'Pull from Supabase',
  checkData: 'Check data',
  chooseColumns: 'Choose columns',

  empty: 'Start here',
  emptyHint: 'This workbook has no input sheets yet. Create blank ones, or look around with a sample first.',
  noneRead: 'No list of rotations found yet',
  noneReadHint:
    'If one stands on these sheets under headings of its own, choose its columns. Otherwise create blank sheets, or look around with a sample.',
  checkedNone: 'Checked: there is no list of rotations yet.',
  reading: 'Reading the workbook',
  ready: 'Ready to generate',
  errors: (count: number) => `${counted(count, 'thing')} to put right`,
  errorsHint: 'Lines can be generated once these are mended. Cells are checked again as you type.',
  next: 'Go on to Rules',

  counts: {
    rotations: 'Rotations',
    posts: 'Posts a term',
    workers: 'Workers',
    lines: 'Job lines',
  },

  readTitle: 'What is read',
  readFrom: (input: string, sheet: string) => `${input} from sheet ${sheet}`,
  notThere: 'no sheet',
  chosen: 'chosen here',
  forget: 'Undo',
  forgetAll: 'Read my own sheets again',
  forgetOf: (sheet: string) => `Undo the choice of ${sheet}`,
  show: (sheet: string) => `Show sheet ${sheet}`,

  standing: standingLines,
  issuesTitle: 'Issues',
  mark: 'Mark in sheet',
  clear: 'Clear marks',
  /** For what a sheet that is not there would say. */
  inRules: (sheet: string) => `Set it in the Rules step (there is no sheet ${sheet})`,
  error: 'Error',
  warning: 'Note',
  more: (count: number) => `Show ${counted(count, 'more issue')}`,

  addedAll: (names: readonly string[]) => `Added ${listed(names)}.`,
  addedSome: (names: readonly string[], kept: readonly string[]) =>
    `Added ${listed(names)}. ${listed(kept)} ${kept.length === 1 ? 'was' : 'were'} there already and ${kept.length === 1 ? 'is' : 'are'} untouched.`,
  nothingToAdd: 'Every input sheet is there already. Nothing was written.',
  sampleLoaded: (title: string) => `Loaded ${title}.`,
  sampleBeside: (title: string, sheets: readonly string[]) =>
    `Loaded ${title} into ${listed(sheets)}, which are read now. Your own sheets are untouched.`,
  checkedWell: 'Checked: nothing to put right.',
  checked: (errors: number, warnings: number) =>
    errors === 0
      ? `Checked: nothing to put right, ${counted(warnings, 'thing')} to know.`
      : `Checked: ${counted(errors, 'thing')} to put right.`,
  marked: (count: number) => `Marked ${counted(count, 'cell')}.`,
  cleared: (count: number) => (count === 0 ? 'There were no marks.' : `Cleared ${counted(count, 'mark')}.`),
  mappingKept: (sheet: string) => `The columns of ${sheet} are read as chosen. The choice is kept with this workbook.`,

  sampleTitle: 'Load sample data',
  sampleIntro: 'Goes into new sheets; nothing in this workbook is changed.',
  samplesAway: 'The samples could not be loaded: the planner’s server does not answer.',
  samplesRemedy: 'Your own sheets can still be read, checked and edited. Try again in a moment.',

  mapping: {
    title: 'Choose columns',
    intro: 'For a sheet with headings of its own. Nothing is written; the choice is kept with this workbook.',
    sheet: 'Sheet',
    input: 'It holds',
    field: 'Field',
    column: 'Column on the sheet',
    none: 'not read',
    needed: 'needed',
    more: (count: number) => `${counted(count, 'more field')}`,
    save: 'Read it so',
    cancel: 'Cancel',
    missing: (titles: readonly string[]) => `Still to choose: ${listed(titles)}.`,
    noSheets: 'There is no sheet with anything on it to choose columns from.',
    twice: (title: string) => `Chosen for ${title} too`,
  },
};
