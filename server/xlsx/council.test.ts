import { describe, expect, it } from 'vitest';
import { checkPlan } from '#engine/check.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { draftsOf, parseWorkbook, placeViolations, readPlanningLines } from '#engine/workbook/index.ts';
import {
  campuses,
  councilWorkbook,
  lines,
  positions,
  termWeeks,
  type Variant,
  variants,
} from '#engine/xlsx/testing/council-workbook.case.ts';
import { readWorkbook } from './read-workbook.ts';

const given = { state: 'VIC', cohort: 'PGY1' } as const;
const parsed = async (variant: Variant, more?: Parameters<typeof councilWorkbook>[1]) =>
  parseWorkbook(await readWorkbook(await councilWorkbook(variant, more)), given);
const linesOf = ({ planning, request }: Awaited<ReturnType<typeof parsed>>) =>
  readPlanningLines(planning!, SchedulingRequest.parse(request));
const isByCampus = ({ posts }: Variant) => posts === 'a column each' || posts === 'under a merged heading';

describe.each(Object.entries(variants))('a council workbook with %s', (_, variant) => {
  it('is read whole: year, organisation, positions, classes, posts and lines', async () => {
    const read = await parsed(variant);
    expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.request).toMatchObject({
      term_structure: termWeeks,
      organization: 'Example Health',
      num_job_lines: lines.length,
      ...(variant.weeks === 'dates as well' && { year_start: '2026-02-02' }),
    });
    expect(read.planning?.year).toBe(2026);
    const rotations = read.request?.rotations.map(
      ({ name, facility, capacity, parent_specialty, experience_categories }) =>
        [name, facility, capacity, parent_specialty, experience_categories?.join('')].filter(
          (each) => each !== undefined,
        ),
    );
    const expected = positions.flatMap(({ name, specialty, posts, classes }) =>
      isByCampus(variant)
        ? campuses.flatMap((campus, at) =>
            posts[at] > 0 ? [[name, campus, posts[at], specialty, classes.join('')]] : [],
          )
        : [[name, posts[0] + posts[1], specialty, classes.join('')]],
    );
    expect(rotations).toEqual(expected);
    const found = linesOf(read);
    if (variant.lines === 'numbered only') expect(found.lines).toEqual([]);
    else if (!isByCampus(variant)) {
      expect(found.issues).toEqual([]);
      const names = new Map(read.request?.rotations.map(({ id, name }) => [id, name]));
      expect(found.lines.map(({ cells }) => cells.map((id) => names.get(id ?? '')))).toEqual(lines);
    } else expect(found.issues.every(({ message }) => message.includes('means 2 rotations'))).toBe(true);
  });
});

describe('lines that stand in a planning sheet', () => {
  it('are checked, and what is broken is said by cell', async () => {
    const read = await parsed({}, (workbook) => {
      const sheet = workbook.getWorksheet('2026 Rotation Planning')!;
      // Line 2 holds Psychiatry where it held General Surgery, and so twice.
      sheet.getCell('M6').value = 'Psychiatry';
    });
    const request = SchedulingRequest.parse(read.request);
    const found = linesOf(read);
    expect(found.issues).toEqual([
      expect.objectContaining({
        cell: 'M7',
        severity: 'warning',
        message: expect.stringContaining("'D' stands under 'Psychiatry'"),
      }),
    ]);
    const { violations } = checkPlan(request, draftsOf(found, request));
    const placed = placeViolations(violations, found);
    expect(placed.map(({ line_id, rule, place }) => [line_id, rule, place?.cell])).toEqual(
      expect.arrayContaining([
        ['JL-002', 'required_categories', 'A6'],
        ['JL-002', 'unique_rotation', expect.any(String)],
      ]),
    );
    expect(violations.filter(({ line_id }) => line_id === 'JL-001')).toEqual([]);
  });

  it('say with their cells what no line can hold', async () => {
    const read = await parsed({}, (workbook) => {
      const sheet = workbook.getWorksheet('2026 Rotation Planning')!;
      sheet.getCell('C4').value = 'Emergncy Departmnt';
      sheet.unMergeCells('M4:V4');
      sheet.getCell('R4').value = 'Geriatrics';
      sheet.unMergeCells('C6:L6');
      sheet.unMergeCells('M6:V6');
      sheet.getCell('M6').value = null;
      sheet.mergeCells('C6:P6');
      sheet.unMergeCells('W6:AF6');
      sheet.mergeCells('W6:AD6');
      sheet.getCell('AE6').value = 'A/L';
      sheet.mergeCells('AE6:AF6');
    });
    const { lines: found, issues } = linesOf(read);
    const said = Object.fromEntries(
      issues.filter(({ severity }) => severity === 'error').map(({ cell, message }) => [cell, message]),
    );
    expect(said.C4).toContain("did you mean 'Emergency Department'");
    expect(said.R4).toContain('Term 2 holds two rotations');
    expect(said.C6).toContain('weeks 1 to 14, which are no term');
    expect(found[1].leave).toEqual([{ start_week: 29, weeks: 2 }]);
    expect(found[1].cells[2]).toBe('psychiatry');
  });

  it('take a placement over two terms for one that spans them, merged or not', async () => {
    const more =
      (isMerged: boolean) => (workbook: Parameters<NonNullable<Parameters<typeof councilWorkbook>[1]>>[0]) => {
        const terms = workbook.getWorksheet('Term Classifications')!;
        terms.getCell('H1').value = 'Terms long';
        terms.getCell('H6').value = 2;
        const sheet = workbook.getWorksheet('2026 Rotation Planning')!;
        for (const merge of ['C4:L4', 'M4:V4']) sheet.unMergeCells(merge);
        sheet.getCell('C4').value = 'Geriatrics';
        sheet.getCell('M4').value = null;
        sheet.getCell('AQ4').value = 'Emergency Department';
        if (isMerged) sheet.mergeCells('C4:V4');
        else for (const merge of ['W4:AF4', 'AG4:AP4', 'AQ4:BB4']) sheet.unMergeCells(merge);
      };
    for (const isMerged of [true, false]) {
      const read = await parsed({}, more(isMerged));
      const found = linesOf(read);
      expect(found.lines[0].cells).toEqual([
        'geriatrics',
        'geriatrics',
        'general-surgery',
        'psychiatry',
        'emergency-department',
      ]);
      const request = SchedulingRequest.parse(read.request);
      expect(draftsOf(found, request)[0].allocations).toHaveLength(4);
    }
  });
});

describe('a planning header', () => {
  it('that contradicts itself is an error at its cell', async () => {
    const { issues } = await parsed({}, (workbook) => {
      workbook.getWorksheet('2026 Rotation Planning')!.getCell('M2').value = 'Term 2 - 11 weeks';
    });
    expect(issues).toContainEqual(
      expect.objectContaining({
        sheet: '2026 Rotation Planning',
        cell: 'M2',
        severity: 'error',
        message: expect.stringContaining('says 11 weeks'),
      }),
    );
  });

  it('leaves whose rules apply to be said', async () => {
    const { issues } = parseWorkbook(await readWorkbook(await councilWorkbook()));
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: 'warning', message: expect.stringContaining('State and Cohort not given') }),
    );
  });
});

describe('a tick that is none', () => {
  it('is an error at its own cell', async () => {
    const { issues } = await parsed({}, (workbook) => {
      workbook.getWorksheet('Term Classifications')!.getCell('E3').value = 'maybe';
    });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({
        sheet: 'Term Classifications',
        cell: 'E3',
        message: expect.stringContaining('is no tick'),
      }),
    ]);
  });
});

it('a table whose headings are gone but for its campuses says what it lacks, at its first cell', async () => {
  const { issues } = await parsed({ classes: 'merged over two rows', posts: 'under a merged heading' }, (workbook) => {
    const sheet = workbook.getWorksheet('Term Classifications')!;
    for (const cell of ['A1', 'B1']) sheet.getCell(cell).value = 'x';
  });
  expect(issues).toContainEqual(
    expect.objectContaining({
      cell: 'A1',
      severity: 'error',
      message: expect.stringContaining("no column 'Rotation'"),
    }),
  );
});
