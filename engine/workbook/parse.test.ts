import { describe, expect, it } from 'vitest';
import type { CellValue, SheetCells } from './cells.ts';
import { issueForPointer } from './issue.ts';
import { parseWorkbook } from './parse.ts';

const sheet = (name: string, rows: CellValue[][]): SheetCells => ({ name, rows });
const settings = sheet('Settings', [
  ['Setting', 'Value'],
  ['State', 'unrestricted'],
  ['Cohort', 'Intern'],
  ['No. of job lines', 2],
  ['Terms', '2x26'],
]);
const plain = sheet('Rotations', [
  ['Rotation', 'Posts', 'Specialty', 'Categories'],
  ['ED', 2, 'Emergency', 'A/C'],
  ['Ward', '2', 'Medicine', 'B'],
]);
const errorsOf = (sheets: SheetCells[]) =>
  parseWorkbook(sheets).issues.flatMap((issue) =>
    issue.severity === 'error' ? [`${issue.sheet}!${issue.cell}: ${issue.message}`] : [],
  );

describe('reading a workbook', () => {
  it('reads a plain one whole', () => {
    const { request, issues } = parseWorkbook([plain, settings]);
    expect(issues).toEqual([]);
    expect(request).toEqual({
      rotations: [
        { id: 'ed', name: 'ED', capacity: 2, parent_specialty: 'Emergency', experience_categories: ['A', 'C'] },
        { id: 'ward', name: 'Ward', capacity: 2, parent_specialty: 'Medicine', experience_categories: ['B'] },
      ],
      state: 'UNRESTRICTED',
      cohort: 'INTERN',
      num_job_lines: 2,
      term_structure: [26, 26],
    });
  });

  it('finds headings under titles, in any order, under other names, and in a sheet called otherwise', () => {
    const messy = sheet('2026 accredited terms', [
      ['St Elsewhere'],
      [],
      ['as at March', null, 'draft'],
      ['AMC category', 'No. of positions\n(per term)', 'Discipline', 'TERM', 'Site', 'Notes'],
      ['A & C', 3, 'Emergency', 'ED', 'Main', 'see email'],
      ['BC', 1, 'Medicine', 'Renal', 'East', null],
      [null, null, null, 'Total', null, null],
      [null, 4, null, 'Totals', null, null],
    ]);
    const { request, issues } = parseWorkbook([messy, settings]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(request?.rotations).toEqual([
      {
        id: 'ed',
        name: 'ED',
        capacity: 3,
        parent_specialty: 'Emergency',
        experience_categories: ['A', 'C'],
        facility: 'Main',
      },
      {
        id: 'renal',
        name: 'Renal',
        capacity: 1,
        parent_specialty: 'Medicine',
        experience_categories: ['B', 'C'],
        facility: 'East',
      },
    ]);
  });

  it('reads posts per term from columns, from one cell, and from Posts where a term is empty', () => {
    const byTerm = sheet('Posts', [
      ['Unit', 'Specialty', 'Posts', 'Term 1', 'T2'],
      ['ED', 'Emergency', null, 2, 3],
      ['Ward', 'Medicine', 4, null, 1],
      ['Theatre', 'Surgery', '5/6', null, null],
    ]);
    expect(parseWorkbook([byTerm, settings]).request?.rotations.map(({ capacity }) => capacity)).toEqual([
      [2, 3],
      [4, 1],
      [5, 6],
    ]);
  });

  it('takes the subspecialty from Specialty where there is a parent specialty too', () => {
    const two = sheet('Rotations', [
      ['term_name', 'specialty', 'parent_specialty', 'posts'],
      ['Renal', 'Nephrology', 'Medicine', 1],
    ]);
    expect(parseWorkbook([two, settings]).request?.rotations[0]).toMatchObject({
      parent_specialty: 'Medicine',
      subspecialty: 'Nephrology',
    });
  });

  it('names the cell of every fault at once, with the remedy', () => {
    const bad = sheet('Rotations', [
      ['Rotation', 'Posts', 'Specialty', 'Categories', 'Rural', 'Id'],
      ['ED', 'lots', 'Emergency', 'A/Q', 'perhaps', 'x'],
      ['Ward', null, 'Medicine', 'ABC', null, 'y'],
      ['Ward 3', 2, null, 'D', null, 'y'],
      [null, 2, 'Surgery', 'D', null, null],
      ['Clinic', 1, '#REF!', 'D', null, null],
    ]);
    const errors = errorsOf([
      bad,
      sheet('Settings', [
        ['Job lines', 2.5],
        ['State', 'Victoria'],
        ['Gap', 50],
        ['Term structure', '2x26'],
      ]),
    ]);
    const cells = errors.map((error) => error.slice(0, error.indexOf(':')));
    for (const cell of ['B2', 'D2', 'E2', 'B3', 'C4', 'A5', 'C6']) expect(cells).toContain(`Rotations!${cell}`);
    for (const cell of ['B1', 'B2', 'B3']) expect(cells).toContain(`Settings!${cell}`);
    expect(errors.find((error) => error.startsWith('Rotations!C4'))).toContain("'Ward 3'");
    expect(parseWorkbook([bad, settings]).request).toBeNull();
  });

  it('shows faults between fields at their cells too', () => {
    const twice = sheet(
      'Rotations',
      [...plain.rows, ['Ward again', 1, 'Medicine', 'ABC']].map((row, index) => [...row, ['Id', 'a', 'b', 'b'][index]]),
    );
    const errors = errorsOf([twice, settings]);
    expect(errors.some((error) => error.startsWith('Rotations!E4:'))).toBe(true);
    expect(errors.some((error) => error.startsWith('Rotations!D4:'))).toBe(true);
  });

  it('says nothing that depends on what an unread cell was meant to be', () => {
    const rows = plain.rows.map((row, index) => (index === 1 ? [row[0], -3, ...row.slice(2)] : row));
    const locks = sheet('Locks', [
      ['Line', 'Term', 'Lock'],
      [1, 1, plain.rows[1][0]],
      [1, 1, `!${plain.rows[1][0]}`],
      [2, 1, plain.rows[1][0]],
    ]);
    const written = settings.rows.map((row) => (row[0] === 'No. of job lines' ? [row[0], -5] : row));
    expect(errorsOf([sheet('Rotations', rows), sheet('Settings', written), locks])).toEqual([
      expect.stringMatching(/^Settings!B4: Job lines: '-5'/),
      expect.stringMatching(/^Rotations!B2: Posts: '-3'/),
      expect.stringMatching(/^Locks!C3: JL-001 term 1: no rotation satisfies this lock/),
    ]);
    const byTerm = rows.map((row, index) => [
      ...row,
      ...[
        ['Term 1', 'Term 2'],
        ['x', 2],
        [2, 2],
      ][index],
    ]);
    expect(
      errorsOf([
        sheet('Rotations', byTerm),
        settings,
        sheet('Locks', [
          ['Line', 'Term', 'Lock'],
          [2, 1, 'ED'],
        ]),
      ]),
    ).toEqual([
      expect.stringMatching(/^Rotations!B2: Posts: '-3'/),
      expect.stringMatching(/^Rotations!E2: Term 1: 'x'/),
    ]);
    expect(parseWorkbook([plain, sheet('Settings', written)], { num_job_lines: 2 }).issues).toHaveLength(1);
  });

  it('tells everything that is wrong with a lock whose line is not known', () => {
    const locks = sheet('Locks', [
      ['Line', 'Term', 'Lock'],
      ['zz', 9, 'Nowhere | ED'],
      [null, 1, 'ED'],
    ]);
    expect(errorsOf([plain, settings, locks])).toEqual([
      expect.stringMatching(/^Locks!A2: 'zz' is no line/),
      expect.stringMatching(/^Locks!B2: Term: '9'/),
      expect.stringMatching(/^Locks!C2: Lock: there is no rotation 'Nowhere'/),
      expect.stringMatching(/^Locks!A3: This lock names no line/),
    ]);
  });

  it('warns of what is written without effect', () => {
    const rotations = sheet(
      'Rotations',
      plain.rows.map((row, index) => [...row, ['Must fill', 9, 1][index] ?? null]),
    );
    const workers = sheet('Workers', [
      ['Worker id', 'Pathway'],
      ['x', 'Ghost'],
    ]);
    const { issues, request } = parseWorkbook([rotations, settings, workers]);
    expect(request).not.toBeNull();
    expect(issues.map(({ sheet: name, cell, severity, message }) => `${name}!${cell} ${severity}: ${message}`)).toEqual(
      [
        expect.stringMatching(/^Rotations!\w2 warning: Must fill 9, but ED has no term with more than \d+ posts/),
        expect.stringMatching(/^Workers!B2 warning: There is no pathway 'Ghost'/),
      ],
    );
  });

  it('asks for the term structure and for rotations when they are missing', () => {
    expect(errorsOf([plain])).toEqual([
      expect.stringMatching(/^Settings!A1: The term structure is not given/),
      expect.stringMatching(/^Settings!A1: Write how many job lines are wanted/),
    ]);
    expect(errorsOf([sheet('Sheet1', [['hello']]), settings])).toEqual([
      expect.stringContaining('No rotations were found'),
    ]);
    expect(errorsOf([])).not.toEqual([]);
  });

  it('takes no specialty in silence', () => {
    const rows = sheet('Rotations', [
      ['Rotation', 'Posts', 'Specialty'],
      ['General Medicine', 2, null],
      ['ED', 2, 'Emergency Medicine'],
      ['ED 2', 2, 'Emergency  medicine'],
    ]);
    const { request, issues } = parseWorkbook([rows, settings]);
    expect(request?.rotations.map((rotation) => rotation.parent_specialty)).toEqual([
      'Medicine',
      'Emergency Medicine',
      'Emergency Medicine',
    ]);
    expect(issues.map(({ cell, severity }) => [cell, severity])).toEqual([
      ['C2', 'info'],
      ['C4', 'warning'],
    ]);
  });

  it('says which headings and sheets it does not use', () => {
    const extra = sheet(
      'Rotations',
      plain.rows.map((row, index) => [...row, index === 0 ? 'Excludible' : 'x']),
    );
    const { issues, request } = parseWorkbook([extra, settings, sheet('Roster', [['x']]), sheet('Empty', [[null]])]);
    expect(request).not.toBeNull();
    expect(issues.map(({ sheet: name, cell }) => `${name}!${cell}`)).toEqual(['Roster!A1', 'Rotations!E1']);
  });

  it('is overridden rule by rule, and tells what the sheet said', () => {
    const sheets = [plain, sheet('Settings', [...settings.rows, ['max_rural_terms', 2], ['max_service_terms', 1]])];
    const given = { num_job_lines: 3, rules: { max_rural_terms: null } };
    const parsed = parseWorkbook(sheets, given);
    expect(parsed.request).toMatchObject({ num_job_lines: 3, rules: { max_rural_terms: null, max_service_terms: 1 } });
    expect(parsed.settings).toMatchObject({ num_job_lines: 2, rules: { max_rural_terms: 2, max_service_terms: 1 } });
    expect(given).toEqual({ num_job_lines: 3, rules: { max_rural_terms: null } });
  });

  it('notes what it leaves out of the request, each with its cell and why', () => {
    const more = sheet('Rotations', [
      ...plain.rows.map((row, index) => [...row, ['Colour', 'red'][index]]),
      ['Total', 4],
    ]);
    const said = sheet('Settings', [...settings.rows, ['Favourite', 'x']]);
    const { leftOut, issues } = parseWorkbook([more, said, sheet('Roster', [['x']])]);
    expect(leftOut.map(({ name }) => name)).toEqual([
      'Roster (Roster, A1)',
      'Favourite (Settings, A6)',
      'Colour (Rotations, E1)',
      'Total (Rotations, A4)',
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(issues.map(({ message }) => `${message}.`));
    expect(parseWorkbook([plain, settings]).leftOut).toEqual([]);
  });

  it('gives what could be read of a faulty one as a draft', () => {
    const faulty = sheet('Rotations', [...plain.rows, ['Bad', 1, 'Medicine', 'Z']]);
    const { request, draft } = parseWorkbook([faulty, settings]);
    expect(request).toBeNull();
    expect(draft.rotations.map(({ name }) => name)).toEqual(['ED', 'Ward', 'Bad']);
  });

  it('is overridden by what is given beside it', () => {
    const { request } = parseWorkbook([plain, settings], { num_job_lines: 3, max_seconds: 5 });
    expect(request).toMatchObject({ num_job_lines: 3, max_seconds: 5, term_structure: [26, 26] });
  });

  it('counts cells from where the range was read', () => {
    const moved = { ...plain, rows: plain.rows.map((row) => [...row]), origin: { row: 4, column: 2 } };
    moved.rows[1][1] = 'many';
    expect(errorsOf([moved, settings])).toEqual([expect.stringMatching(/^Rotations!D6: /)]);
  });

  it('places a fault by its pointer, or by the nearest field around it', () => {
    const { places } = parseWorkbook([plain, settings]);
    const cellOf = (pointer: string) => issueForPointer(places, { pointer, message: 'm' }).cell;
    expect(
      [
        '/rotations/1/capacity',
        '/rotations/1/experience_categories/0',
        '/rotations/0',
        '/term_structure',
        '/num_job_lines',
      ].map(cellOf),
    ).toEqual(['B3', 'D3', 'A2', 'B5', 'B4']);
    expect(issueForPointer(places, { pointer: '/locks/3', message: 'm' })).toMatchObject({
      sheet: 'Locks',
      cell: 'A1',
    });
  });
});

describe('the sheets beside rotations', () => {
  const workers = sheet('Doctors', [
    ['Doctors'],
    ['Employee number', 'PGY', 'Unavailable', 'Track'],
    [1001, null, '2', 'GP'],
    [1002, 'PGY1', null, null],
  ]);
  const read = (...sheets: SheetCells[]) => parseWorkbook([plain, settings, ...sheets]);

  it('name workers, whose level is the cohort when empty', () => {
    const pathways = sheet('Pathways', [
      ['Pathway', 'Lines', 'Mode', 'Specialties'],
      ['GP', 1, 'must', 'medicine'],
    ]);
    const { request, issues } = read(workers, pathways);
    expect(issues).toEqual([]);
    expect(request?.workers).toEqual([
      { id: '1001', level: 'INTERN', targeted_pathway: 'GP', unavailable_terms: [2] },
      { id: '1002', level: 'PGY1' },
    ]);
    expect(request?.priority_requirements).toEqual({ GP: { lines: 1, mode: 'exact', specialties: ['Medicine'] } });
  });

  it('read a column of names alone under the title of their sheet', () => {
    const { request } = read(sheet('Workers', [['Workers'], ['Name'], ['First Doctor'], ['Second Doctor']]));
    expect(request?.workers?.map(({ id }) => id)).toEqual(['first-doctor', 'second-doctor']);
  });

  it('read locks by line, by worker, by term and for the whole line', () => {
    const locks = sheet('Locks', [
      ['Line', 'Worker', 'Term', 'Lock'],
      [1, null, 1, 'ed'],
      ['JL-002', null, null, 'ED | Wards'],
      [null, 1002, 2, '!ED'],
    ]);
    const { request, issues } = read(
      sheet('Workers', [
        ['Id', 'Level'],
        [1001, 'PGY1'],
        [1002, 'PGY1'],
      ]),
      locks,
    );
    expect(issues).toEqual([]);
    expect(request?.locks).toEqual([
      { line: 1, term: 1, rotation_id: 'ed' },
      { line: 'JL-002', any_of: ['ed', 'ward'] },
      { line: 'JL-002', term: 2, not: ['ed'] },
    ]);
  });

  it('read locks from a grid of terms', () => {
    const locks = sheet('Locks', [
      ['Line', 'Term 2', 'Whole line'],
      [2, 'Ward', null],
      ['1', null, '!Ward'],
    ]);
    expect(read(locks).request?.locks).toEqual([
      { line: 2, term: 2, rotation_id: 'ward' },
      { line: '1', not: ['ward'] },
    ]);
  });

  it('name the cell of a lock on nothing, and suggest what was meant', () => {
    const locks = sheet('Locks', [
      ['Line', 'Lock'],
      [1, 'Wrad'],
      ['Dr Who', 'ED'],
    ]);
    const found = read(locks).issues;
    expect(found.map(({ cell }) => cell)).toEqual(['B2', 'A3']);
    expect(found[0].message).toContain("'Ward'");
  });

  it('read affinity from a list and from a square alike', () => {
    const list = sheet('Affinity', [
      ['Source', 'a survey'],
      ['Specialty', 'With', 'Weight'],
      ['Emergency', 'Medicine', 30],
    ]);
    const square = sheet('Affinity', [
      [null, 'Emergency', 'Medicine'],
      ['Emergency', null, 30],
      ['Medicine', null, null],
    ]);
    const weights = { Emergency: { Medicine: 30 } };
    expect(read(list).request?.affinity).toEqual({ source: 'a survey', version: 'as read', weights });
    expect(read(square).request?.affinity?.weights).toEqual(weights);
  });

  it('refuse an affinity that says two things of one pair', () => {
    const square = sheet('Affinity', [
      [null, 'Emergency', 'Medicine'],
      ['Emergency', null, 30],
      ['Medicine', 20, null],
    ]);
    expect(read(square).issues).toEqual([
      expect.objectContaining({ sheet: 'Affinity', cell: 'C2', severity: 'error' }),
    ]);
  });

  it('override rules by name or in words, and lift them', () => {
    const rules = sheet('Settings', [
      ...settings.rows,
      ['max_specialty_share', '60%'],
      ['Categories needed', 'A, B'],
      ['Most rural terms', 'no limit'],
      ['Weight of fill', 2],
    ]);
    expect(parseWorkbook([plain, rules]).request).toMatchObject({
      rules: { max_specialty_share: 0.6, required_categories: ['A', 'B'], max_rural_terms: null },
      weights: { fill: 2 },
    });
  });

  it('refuse a setting given twice', () => {
    expect(errorsOf([plain, sheet('Settings', [...settings.rows, ['Lines', 3]])])).toEqual([
      expect.stringMatching(/^Settings!B6: Job lines is given twice/),
    ]);
  });
});
