import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../check.ts';
import { SchedulingRequest } from '../../domain/request.ts';
import { seededRandom } from '../../testing/seeded-random.ts';
import { resultSheets } from '../result/index.ts';
import { rotationLabels } from '../result/labels.ts';
import { cellsOf, type SheetPlan } from '../sheet-plan.ts';
import { constructedAnswer } from '../testing/constructed-answer.ts';
import {
  cellChanges,
  changesTo,
  draftsOf,
  editsOf,
  type Latitude,
  latitudes,
  parseLock,
  placeViolations,
  plainNames,
  type ReadLines,
  readJobLines,
  requestAround,
  takenOver,
  writtenResult,
} from './index.ts';

type Answer = NonNullable<ReturnType<typeof constructedAnswer>> & { seed: number; sheet: SheetPlan };

const linesOf = ({ request, response }: Pick<Answer, 'request' | 'response'>): SheetPlan =>
  resultSheets(request, response).find(({ name }) => name === plainNames.jobLines)!;

const forAnswers = (claim: (answer: Answer) => void): void => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), (seed) => {
      const answer = constructedAnswer(seed);
      fc.pre(answer !== null);
      claim({ ...answer, seed, sheet: linesOf(answer) });
    }),
    { numRuns: 40 },
  );
};

/** Writes another rotation, or nothing, into some term cells; answers how many changed. */
const edit = ({ request, response, seed, sheet }: Answer): Map<string, string | null> => {
  const random = seededRandom(seed);
  const labels = rotationLabels(request.rotations);
  const changed = new Map<string, string | null>();
  const rows = sheet.rows.filter((row) => /^JL-/.test(String(row[0] ?? '')));
  for (let count = 0; count < 4; count++) {
    const line = Math.floor(random.next() * rows.length);
    const term = Math.floor(random.next() * request.term_structure.length);
    const rotation = random.chance(0.2)
      ? null
      : request.rotations[Math.floor(random.next() * request.rotations.length)].id;
    rows[line][4 + term] = rotation === null ? null : (labels.get(rotation) ?? '');
    changed.set(`${response.job_lines[line].id} ${term}`, rotation);
  }
  return changed;
};

describe('a written sheet of lines', () => {
  it('reads back as the lines it was written from', () => {
    forAnswers(({ request, response, sheet }) => {
      const read = readJobLines(cellsOf(sheet), request);
      expect(read.issues).toEqual([]);
      expect(draftsOf(read, request)).toEqual(
        response.job_lines.map(({ id, worker_id, pathway, allocations }) => ({
          id,
          worker_id,
          pathway,
          allocations: allocations.map(({ term_index, rotation_id }) => ({ term_index, rotation_id })),
        })),
      );
      expect(editsOf(writtenResult(plainNames, request, response), read)).toEqual([]);
      expect(changesTo(read, request, response)).toEqual([]);
    });
  });

  it('is taken over as it stands: what was edited before is no edit, what is edited after is', () => {
    forAnswers((answer) => {
      edit(answer);
      const taken = takenOver(readJobLines(cellsOf(answer.sheet), answer.request));
      expect(taken.names).toEqual(plainNames);
      const before = new Map(Object.entries(taken.lines));
      edit({ ...answer, seed: answer.seed + 1 });
      const read = readJobLines(cellsOf(answer.sheet), answer.request);
      const expected = read.lines.flatMap(({ id, cells }) =>
        cells.flatMap((to, term) => (to === before.get(id)?.[term] ? [] : [`${id} ${term} ${to}`])),
      );
      expect(editsOf(taken, read).map(({ line_id, term_index, to }) => `${line_id} ${term_index} ${to}`)).toEqual(
        expected,
      );
    });
  });

  it('is taken over with the sheets of its own number', () => {
    const read = { sheet: 'JOB LINES 12', lines: [], issues: [] };
    expect(takenOver(read).names).toMatchObject({
      jobLines: 'JOB LINES 12',
      capacity: 'Capacity 12',
      cover: 'Cover 12',
    });
  });

  it("is the same by whatever way its lines are numbered: a rule a line breaks is that line's", () => {
    forAnswers(({ request, response, sheet }) => {
      const rows = sheet.rows.filter((row) => /^JL-/.test(String(row[0] ?? '')));
      rows.forEach((row, at) => {
        row[0] = [at + 1, `jl-${at + 1}`, `00${at + 1}`][at % 3];
        if (at === 0) row[4] = null;
      });
      const read = readJobLines(cellsOf(sheet), request);
      expect(read.lines.map(({ id }) => id)).toEqual(response.job_lines.map(({ id }) => id));
      expect(changesTo(read, request, response).map(({ line_id }) => line_id)).toEqual(
        response.job_lines[0].allocations[0]?.term_index === 0 ? ['JL-001'] : [],
      );
      const { violations } = checkPlan(request, draftsOf(read, request));
      const placed = placeViolations(violations, read).filter(({ line_id }) => line_id !== null);
      expect(placed.every(({ line_id, place }) => place && read.lines.some(({ id }) => id === line_id))).toBe(true);
    });
  });

  it('tells exactly the cells that people changed, and puts them back', () => {
    forAnswers((answer) => {
      const { request, response, sheet } = answer;
      const written = writtenResult(plainNames, request, response);
      const changed = edit(answer);
      const read = readJobLines(cellsOf(sheet), request);
      const edits = editsOf(written, read);
      const expected = [...changed].filter(([key, id]) => {
        const [line, term] = key.split(' ');
        return written.lines[line][Number(term)] !== id;
      });
      expect(new Map(edits.map((each) => [`${each.line_id} ${each.term_index}`, each.to]))).toEqual(new Map(expected));
      const back = changesTo(read, request, response);
      expect(back.map(({ from, to }) => [to, from])).toEqual(edits.map(({ from, to }) => [from, to]));
      const writes = new Map(cellChanges(back, request, 'Job lines').map(({ cell, value }) => [cell, value]));
      const restored = read.lines.map((line) => ({
        ...line,
        cells: line.cells.map((id, term) => {
          const label = writes.get(line.addresses[term]);
          if (label === undefined) return id;
          return label === null ? null : [...rotationLabels(request.rotations)].find(([, name]) => name === label)![0];
        }),
      }));
      expect(editsOf(written, { ...read, lines: restored })).toEqual([]);
    });
  });

  it('places every violation of a line on one of its cells', () => {
    forAnswers((answer) => {
      edit(answer);
      const read = readJobLines(cellsOf(answer.sheet), answer.request);
      const { violations } = checkPlan(answer.request, draftsOf(read, answer.request));
      for (const { line_id, term_index, place } of placeViolations(violations, read)) {
        const line = read.lines.find(({ id }) => id === line_id);
        if (!line) expect(place).toBeNull();
        else expect(place?.cell).toBe(term_index === null ? line.lineCell : line.addresses[term_index]);
      }
    });
  });

  it('keeps decided cells in the request to solve again, and in the gentle one all lines nothing is wrong with', () => {
    forAnswers((answer) => {
      const { request, response, sheet } = answer;
      const written = writtenResult(plainNames, request, response);
      edit(answer);
      const read = readJobLines(cellsOf(sheet), request);
      const edits = editsOf(written, read).filter(({ to }) => to !== null);
      const { violations } = checkPlan(request, draftsOf(read, request));
      const around = (how: Latitude) => requestAround(request, read, { edits, locked: [] }, violations, how).locks;
      for (const { line_id, term_index, to } of edits)
        for (const locks of latitudes.map(around))
          expect(locks).toContainEqual({ line: line_id, term: term_index + 1, rotation_id: to });
      const touched = new Set([...edits, ...violations].map(({ line_id }) => line_id));
      for (const { line, term } of around('gentle')) {
        const isEdit = edits.some((each) => each.line_id === line && each.term_index + 1 === term);
        const isOld = request.locks.some((lock) => lock.line === line && lock.term === term);
        if (!isEdit && !isOld) expect(touched.has(String(line))).toBe(false);
      }
    });
  });

  describe('solved again', () => {
    const request = SchedulingRequest.parse({
      term_structure: [13, 13, 13],
      num_job_lines: 4,
      rotations: [...'abcdefg'].map((id) => ({ id, name: id, capacity: 1, parent_specialty: id })),
    });
    const lines = (...rows: string[]): ReadLines => ({
      ...readJobLines({ name: 'Job lines', rows: [] }, request),
      lines: rows.map((row, at) => ({
        ...({} as ReadLines['lines'][number]),
        id: `L${at + 1}`,
        cells: [...row].map((id) => (id === '-' ? null : id)),
      })),
    });
    /** What is locked, by line, term by term; a dot may move. */
    const lockedOf = (read: ReadLines, decided: Parameters<typeof requestAround>[2], latitude: Latitude): string[] => {
      const { locks } = requestAround(request, read, decided, [], latitude);
      return read.lines.map(({ id, cells }) =>
        cells
          .map((_, at) => locks.find(({ line, term }) => line === id && term === at + 1)?.rotation_id ?? '.')
          .join(''),
      );
    };
    const cell = (line_id: string, term_index: number) => ({ line_id, term_index });

    it('leaves what is in order where it is, locked or not, and of a line in a crowd moves only that post', () => {
      const read = lines('abc', 'acd', 'eda', 'gf-');
      const decided = { edits: [cell('L2', 0)], locked: [cell('L3', 1)] };
      expect(lockedOf(read, decided, 'least')).toEqual(['.bc', 'a..', 'eda', '...']);
      expect(lockedOf(read, decided, 'fewest')).toEqual(['.bc', 'acd', 'eda', 'gf.']);
      expect(lockedOf(read, decided, 'gentle')).toEqual(['...', 'a..', 'eda', '...']);
      expect(lockedOf(read, decided, 'free')).toEqual(['...', 'a..', '.d.', '...']);
    });

    it('moves at first no more doctors out of a crowd than are too many, those last in order that nobody decided on', () => {
      const read = lines('abc', 'acd', 'ade', 'gfe');
      expect(lockedOf(read, { edits: [], locked: [] }, 'fewest')).toEqual(['abc', '.cd', '.de', 'gf.']);
      expect(lockedOf(read, { edits: [], locked: [cell('L2', 0)] }, 'fewest')).toEqual(['.bc', 'acd', '.de', 'gf.']);
      expect(lockedOf(read, { edits: [], locked: [] }, 'least')).toEqual(['.bc', '.cd', '.d.', 'gf.']);
    });

    it('moves at first of a broken line what the violations name, and all that is not decided where they name no cell', () => {
      const read = lines('aba', 'bcd', 'cd-', 'dee');
      const broken = (line_id: string, term_index: number | null) => ({
        ...{ line_id, term_index, rule: 'r', message: '', source: '' },
      });
      const decided = { edits: [cell('L1', 0), cell('L4', 1)], locked: [] };
      const found = [broken('L1', 2), broken('L1', null), broken('L2', null), broken('L4', 1)];
      const { locks } = requestAround(request, read, decided, found, 'fewest');
      expect(locks.map(({ line, term }) => `${line} ${term}`)).toEqual(['L1 1', 'L1 2', 'L3 1', 'L3 2', 'L4 2']);
    });

    it('finds the rest of a locked line anew where nothing is to be mended', () => {
      const read = lines('abc', 'bcd');
      expect(lockedOf(read, { edits: [], locked: [cell('L1', 1)] }, 'least')).toEqual(['.b.', 'bcd']);
    });
  });

  it('says what it cannot read, with cell and remedy, and reads the rest', () => {
    const answer = constructedAnswer(7) ?? constructedAnswer(8)!;
    const sheet = linesOf(answer);
    const rows = sheet.rows.filter((row) => /^JL-/.test(String(row[0] ?? '')));
    rows[0][4] = 'Nowhere at all';
    rows[1][0] = 1;
    sheet.rows.push(['Total', null, null, null, 12, 12]);
    rows[2][0] = 'Ward doctor';
    const read = readJobLines(cellsOf(sheet), answer.request);
    expect(read.issues.map(({ cell }) => cell)).toEqual(['E6', 'A8', 'A10']);
    expect(read.issues[2].message).toContain("'Ward doctor' is not the number of a line");
    expect(read.issues[0].message).toContain("JL-001: there is no rotation 'Nowhere at all'");
    expect(read.issues[1].message).toContain('remove one of them');
    for (const gone of [[2], [1, 2, 3, 4, 5, 6, 7, 8]]) {
      const cut = sheet.rows.map((row) =>
        row.map((cell) => (gone.some((term) => String(cell ?? '').startsWith(`Term ${term}`)) ? 'Notes' : cell)),
      );
      const { lines, issues } = readJobLines(cellsOf({ ...sheet, rows: cut }), answer.request);
      expect([lines, issues.map(({ message }) => message)]).toEqual([
        [],
        [expect.stringContaining(`There is no column 'Term ${gone[0]}'`)],
      ]);
    }
    expect(readJobLines({ name: 'x', rows: [['nothing']] }, answer.request).issues[0].message).toContain('headings');
  });
});

describe('a lock in words', () => {
  const request = {
    rotations: ['ED', 'ICU', 'Rural GP'].map((name) => ({
      id: name.toLowerCase(),
      name,
      capacity: 1,
      parent_specialty: name,
    })),
  } as unknown as Parameters<typeof parseLock>[1];

  it('is one rotation, one of several, or not one', () => {
    expect(parseLock('ED', request).wishes).toEqual([{ rotation_id: 'ed' }]);
    expect(parseLock('ED | icu', request).wishes).toEqual([{ any_of: ['ed', 'icu'] }]);
    expect(parseLock('!Rural GP', request).wishes).toEqual([{ not: ['rural gp'] }]);
    expect(parseLock('EDD', request).faults).toEqual(["there is no rotation 'EDD'; did you mean 'ED'?"]);
  });
});
