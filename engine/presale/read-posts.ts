import { AccreditedPost, type StatedValue, statedValues, ValueStatus } from '../domain/accredited-post.ts';
import { Cohort, StateField } from '../domain/ruleset.ts';
import { type CellValue, type SheetCells, textOf } from '../workbook/cells.ts';
import { type Ledger, report, type WorkbookIssue } from '../workbook/issue.ts';
import { type Read, readCategories, readCount, readFlag } from '../workbook/table/cell-readers.ts';
import { findTable, type Table } from '../workbook/table/find-table.ts';
import { checkHeadings, type Row, readRow } from '../workbook/table/row.ts';
import { postColumns as columns, type PostField, type StatusField } from './post-columns.ts';
import { specialtyOf } from './specialty-of.ts';
import { usualCategories } from './usual-categories.ts';

type Field = PostField | StatusField;

/** What holds for a whole list whose rows do not say it. */
export type ListDefaults = Partial<Pick<AccreditedPost, 'organization' | 'state' | 'cohort' | 'year' | 'source'>>;

/** `posts` are those of rows without an error; `issues` every fault and every guess, by cell. */
export type PostReading = { posts: AccreditedPost[]; issues: WorkbookIssue[] };

const state = (cell: CellValue): Read<AccreditedPost['state']> => {
  const read = StateField.safeParse(textOf(cell));
  return read.success
    ? { value: read.data }
    : { fault: `'${textOf(cell).slice(0, 40)}' is no state: write VIC, NSW, QLD, WA, SA, TAS, NT or ACT` };
};
const cohort = (cell: CellValue): Read<AccreditedPost['cohort']> => {
  const read = Cohort.safeParse(textOf(cell).replace(/\s/g, ''));
  return read.success
    ? { value: read.data }
    : { fault: `'${textOf(cell).slice(0, 40)}' is no cohort: write PGY1, PGY2 or PGY3+` };
};
const status = (cell: CellValue): Read<ValueStatus> => {
  const read = ValueStatus.safeParse(textOf(cell).toLowerCase());
  return read.success
    ? { value: read.data }
    : { fault: `'${textOf(cell).slice(0, 40)}' is neither published nor illustrative` };
};
const count = (cell: CellValue): Read<number> => readCount(cell, 0, 500);
const counts = (cell: CellValue): Read<number | number[]> => {
  const parts = textOf(cell).split(/\s*[/,;|+]\s*/);
  if (parts.length < 2 || parts.length > 8) return count(cell);
  const read = parts.map(count);
  const bad = read.find((each) => 'fault' in each);
  return bad ? (bad as { fault: string }) : { value: read.map((each) => (each as { value: number }).value) };
};

/** Posts of a row: its count, its list, or its Term columns. Undefined, and said, when they are not whole. */
const postsOf = (row: Row<Field>, terms: Table<Field>['terms']): number | number[] | undefined => {
  const all = row.value('posts', counts);
  const isFilled = terms.map(({ column }) => row.valueAt(column, (cell) => ({ value: cell })) !== undefined);
  if (isFilled.includes(true)) {
    const byTerm = terms.map(({ column }) => row.valueAt(column, count));
    const missing = isFilled.indexOf(false);
    if (missing >= 0)
      row.report('posts', 'error', `posts: nothing for term ${terms[missing].number}; write 0 where there are none`);
    return byTerm.includes(undefined) ? undefined : (byTerm as number[]);
  }
  if (row.text('posts') === undefined)
    row.report('posts', 'error', 'posts: empty; write how many posts are accredited in each term (0 for none)');
  return all;
};

/** A value every post needs: the row's own, or the list's. */
const needed = <Key extends 'organization' | 'state' | 'cohort'>(
  row: Row<Field>,
  key: Key,
  own: AccreditedPost[Key] | undefined,
  defaults: ListDefaults,
): AccreditedPost[Key] | undefined => {
  const value = own ?? (row.text(key) === undefined ? (defaults[key] as AccreditedPost[Key]) : undefined);
  if (value === undefined && row.text(key) === undefined)
    row.report(key, 'error', `${columns[key].title}: empty; write it in every row, or give it once for the whole list`);
  return value;
};

const readPost = (row: Row<Field>, terms: Table<Field>['terms'], defaults: ListDefaults): AccreditedPost | null => {
  const term_name = row.text('term_name');
  if (term_name === undefined) {
    row.report('term_name', 'error', 'term_name: this row has no name; write one or clear the row');
    return null;
  }
  const organization = needed(row, 'organization', row.text('organization'), defaults);
  const inState = needed(row, 'state', row.value('state', state), defaults);
  const ofCohort = needed(row, 'cohort', row.value('cohort', cohort), defaults);
  const posts = postsOf(row, terms);
  const named = specialtyOf(term_name, {
    parent: row.text('parent_specialty'),
    specialty: row.text('specialty'),
    subspecialty: row.text('subspecialty'),
    knowsFlags: row.text('service') !== undefined && row.text('rural') !== undefined,
  });
  if (named.fault !== undefined) row.report('parent_specialty', 'error', named.fault);
  if (named.note !== undefined) row.report('parent_specialty', 'warning', named.note);
  const isService = row.value('service', readFlag);
  const is_service_term = isService ?? named.is_service_term;
  const letters = row.value('categories', readCategories);
  const categories = letters ?? (is_service_term ? [] : usualCategories(named.specialty, named.parent_specialty));
  const stated = row.text('categories_status') !== undefined;
  if (row.text('categories') === undefined && !stated && !is_service_term)
    row.report(
      'categories',
      'warning',
      categories.length === 0
        ? 'categories: empty; none is taken'
        : `categories: empty; ${categories.join('/')} is taken as usual for ${named.specialty ?? named.parent_specialty}, and marked illustrative`,
    );
  const given: Record<StatedValue, boolean> = {
    term_name: true,
    specialty: row.text('specialty') !== undefined || row.text('parent_specialty') !== undefined,
    categories: letters !== undefined,
    posts: true,
    service: isService !== undefined,
    rural: row.text('rural') !== undefined,
  };
  const origin = (value: StatedValue): ValueStatus =>
    row.value(`${value}_status`, status) ?? (given[value] ? 'published' : 'illustrative');
  const post = {
    organization,
    state: inState,
    cohort: ofCohort,
    term_name,
    facility: row.text('facility') ?? null,
    specialty: named.specialty,
    subspecialty: named.subspecialty,
    parent_specialty: named.parent_specialty,
    categories,
    posts,
    is_service_term,
    is_rural: row.value('rural', readFlag) ?? named.is_rural,
    span_terms: row.value('span_terms', (cell) => readCount(cell, 1, 2)) ?? 1,
    required: row.value('required', count) ?? 0,
    excludable: row.value('excludable', readFlag) ?? false,
    code: row.text('code') ?? null,
    year: row.text('year') ?? defaults.year ?? '',
    source: row.text('source') ?? defaults.source ?? '',
    note: row.text('note') ?? '',
    status: Object.fromEntries(statedValues.map((value) => [value, origin(value)])),
  };
  if (organization === undefined || !inState || !ofCohort || posts === undefined || named.fault !== undefined)
    return null;
  const read = AccreditedPost.safeParse(post);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) {
    const key = path[0] === 'is_service_term' ? 'service' : path[0] === 'is_rural' ? 'rural' : String(path[0]);
    row.report((key in columns ? key : 'term_name') as Field, 'error', `${key}: ${message}`);
  }
  return null;
};

const keyOf = ({ organization, state, cohort, term_name, facility, year }: AccreditedPost): string =>
  JSON.stringify([organization, state, cohort, term_name, facility ?? '', year].map((part) => part.toLowerCase()));

/** Reads a list of accredited posts, wherever on the sheet its headings stand. */
export const readAccreditedPosts = (sheet: SheetCells, defaults: ListDefaults = {}): PostReading => {
  const ledger: Ledger = { issues: [], places: {} };
  const table = findTable(sheet, columns);
  if (!table) {
    const wanted = "at least the columns 'term_name' and 'posts'";
    report(ledger, sheet, { row: 0, column: 0 }, 'error', `No row of headings was found: write one with ${wanted}`);
    return { posts: [], issues: ledger.issues };
  }
  const hasPosts = table.at.posts !== undefined || table.terms.length > 0;
  const at = { row: table.headerRow, column: table.at.term_name ?? 0 };
  if (!hasPosts)
    report(
      ledger,
      sheet,
      at,
      'error',
      "There is no column 'posts': add one, or one per term headed Term 1, Term 2, ...",
    );
  if (!checkHeadings(ledger, table, columns) || !hasPosts) return { posts: [], issues: ledger.issues };
  const first = new Map<string, number>();
  const posts: AccreditedPost[] = [];
  for (const rowIndex of table.body) {
    const row = readRow(ledger, table, columns, rowIndex);
    const post = readPost(row, table.terms, defaults);
    if (!post) continue;
    const before = first.get(keyOf(post));
    if (before === undefined) {
      first.set(keyOf(post), rowIndex);
      posts.push(post);
    } else
      row.report(
        'term_name',
        'error',
        `term_name: '${post.term_name}' stands in row ${before + 1 + (sheet.origin?.row ?? 0)} already; add the posts of both into one row`,
      );
  }
  if (posts.length === 0 && ledger.issues.every(({ severity }) => severity === 'warning'))
    report(ledger, sheet, at, 'error', 'There is no post under these headings: write one row per accredited term');
  return { posts, issues: ledger.issues };
};
