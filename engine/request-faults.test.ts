import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultless } from './request-faults/fault.case.ts';
import { parseRequest, requestFaults } from './request-faults.ts';
import { randomRequest } from './testing/random-request.ts';

const faultsIn = (body: unknown) => {
  const read = parseRequest(body);
  return read.ok ? [] : read.faults.map(({ pointer, message }) => `${pointer}: ${message}`);
};

const manyOf = (value: unknown, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, value]));

describe('parseRequest', () => {
  it('fills in the defaults of a request of the original form', () => {
    const read = parseRequest({
      workers: [{ id: 'x', level: 'HMO1', surprise: true }],
      rotations: [{ id: 'a', name: 'A', capacity: 1, parent_specialty: 'A' }],
      term_structure: [52],
      priority_requirements: null,
      anything: 'else',
    });
    expect(read).toMatchObject({ ok: true, request: { state: 'UNRESTRICTED', cohort: 'ANY', gap: 0.01, seed: 1 } });
  });

  it('refuses a pathway or specialty whose name would be dropped on reading', () => {
    const body = JSON.parse(
      '{"priority_requirements":{"__proto__":{"lines":1}},"affinity":{"source":"","version":"","weights":{"__proto__":{"A":1},"A":{"__proto__":2}}}}',
    );
    const expected = [
      '/priority_requirements/__proto__: a pathway may not be named "__proto__": choose another name',
      '/affinity/weights/__proto__: a specialty may not be named "__proto__": choose another name',
      '/affinity/weights/A/__proto__: a specialty may not be named "__proto__": choose another name',
    ];
    expect(faultsIn({ ...faultless, ...body })).toEqual(expect.arrayContaining(expected));
    expect(faultsIn({ ...faultless, ...body, gap: -1 })).toEqual([...expected, '/gap: must be at least 0']);
  });

  it.each([
    [
      { workers: [{ id: 'w', level: 'PGY1', unavailable_terms: Array(100_000).fill(9) }] },
      '/workers/0/unavailable_terms: must have at most 20 entries',
    ],
    [{ locks: [{ line: 1, any_of: Array(200_000).fill('z') }] }, '/locks/0/any_of: must have at most 5000 entries'],
    [
      { priority_requirements: manyOf({ lines: 0, mode: 'prefer' }, 1_001) },
      '/priority_requirements: must have at most 1000 pathways, not 1001',
    ],
    [
      { affinity: { source: '', version: '', weights: manyOf(7, 2_001) } },
      '/affinity/weights: must have at most 2000 specialties, not 2001',
    ],
    [
      { affinity: { source: '', version: '', weights: manyOf(manyOf(7, 251), 1_000) } },
      '/affinity/weights: must have at most 250000 weights, not 251000',
    ],
  ])('says once what is longer than anybody means, not each thing in it', (part, fault) => {
    expect(faultsIn({ ...faultless, ...part })).toEqual([fault]);
  });

  it('says every fault of shape in plain words, each with its pointer', () => {
    expect(
      faultsIn({
        ...faultless,
        rotations: [
          { id: '', name: 7, capacity: -1, parent_specialty: 'A', experience_categories: ['F'], is_rural: 'yes' },
          { id: 'b', name: 'B', capacity: [1, 2.5], parent_specialty: 'B' },
          { id: 'c', name: 'C', capacity: 'two', parent_specialty: 'C' },
          { id: 'd', name: 'D', parent_specialty: 'D' },
        ],
        term_structure: [],
        cohort: 'PGY9',
        state: 3,
        num_job_lines: 6000,
        year_start: '1 Feb',
        locks: [{ line: {} }],
        weights: { fill: -1 },
      }),
    ).toEqual([
      '/rotations/0/id: must not be empty',
      '/rotations/0/name: must be text, not 7',
      '/rotations/0/capacity: must be at least 0',
      '/rotations/0/experience_categories/0: must be one of A, B, C, D, E, not "F"',
      '/rotations/0/is_rural: must be true or false, not "yes"',
      '/rotations/1/capacity/1: must be a whole number, not 2.5',
      '/rotations/2/capacity: must be a number or a list, not "two"',
      '/rotations/3/capacity: is missing: it must be a number or a list',
      '/term_structure: must have at least 1 entry',
      '/num_job_lines: must be at most 5000',
      '/state: must be one of UNRESTRICTED, AMC, VIC, NSW, QLD, WA, SA, TAS, NT, ACT, not 3',
      '/cohort: must be one of ANY, PGY1, PGY2, PGY3+, not "PGY9"',
      '/weights/fill: must be at least 0',
      '/locks/0/line: must be text or a number, not an object',
      '/year_start: must be a date such as 2026-02-02, not "1 Feb"',
      '/locks/0: this lock asks for nothing: give rotation_id, any_of or not',
    ]);
  });

  it('says the faults between fields beside those of shape', () => {
    const [a, b] = faultless.rotations;
    const body = {
      rotations: [
        { ...a, capacity: [1, 2] },
        { ...b, id: 'a', capacity: -1 },
        { ...b, experience_categories: ['A', 'B', 'C', 'F'] },
      ],
      term_structure: [13, 13, 26.5],
      priority_requirements: { GP: { lines: 9, mode: 'prefer' } },
      num_job_lines: 2,
      locks: [{ line: 7, term: 9, rotation_id: 'z' }],
      state: 'Tasmania',
      rules: { terms: 5 },
    };
    const sent = structuredClone(body);
    expect(faultsIn(body)).toEqual([
      '/rotations/1/capacity: must be at least 0',
      '/rotations/2/experience_categories/3: must be one of A, B, C, D, E, not "F"',
      '/term_structure/2: must be a whole number, not 26.5',
      '/state: must be one of UNRESTRICTED, AMC, VIC, NSW, QLD, WA, SA, TAS, NT, ACT, not "Tasmania"',
      '/rotations/0/capacity: 2 counts of posts for 3 terms: give one number, or 3',
      '/rotations/1/id: the id "a" is that of rotation 1 (Ward A) as well',
      '/rotations/2/experience_categories: A, B, C are 3 categories; a rotation has at most 2 of A, B, C, D',
      '/term_structure: the rule set for this plan asks for 5 terms; the term structure given has 3',
      '/priority_requirements: the pathways reserve 9 lines; there are 2',
      '/locks/0/line: there is no line 7; the lines are 1 to 2',
      '/locks/0/term: there is no term 9; the year has 3',
      '/locks/0/rotation_id: there is no rotation "z"',
    ]);
    expect(body).toEqual(sent);
  });

  it('says nothing of what depends on a value that cannot be read', () => {
    const locks = [{ line: 3, term: 3, any_of: ['a'], rotation_id: 'a' }];
    const pathway = { lines: 1, mode: 'exact', rotation_ids: ['a'], specialties: ['Medicine'] };
    const asks = { locks, priority_requirements: { GP: pathway }, num_job_lines: 3 };
    expect(faultsIn({ ...asks, rotations: 'none', term_structure: [26, 26, 0] })).toEqual([
      '/rotations: must be a list, not "none"',
      '/term_structure/2: must be at least 1',
    ]);
    expect(faultsIn({ ...asks, rotations: [{ ...faultless.rotations[0], id: 7 }], term_structure: 3 })).toEqual([
      '/rotations/0/id: must be text, not 7',
      '/term_structure: must be a list, not 3',
    ]);
    expect(faultsIn({ ...faultless, ...asks, num_job_lines: undefined, workers: 3 })).toEqual([
      '/workers: must be a list, not 3',
    ]);
    expect(faultsIn({ ...faultless, num_job_lines: undefined })).toEqual([
      '/num_job_lines: write how many job lines are wanted, or give workers',
    ]);
    expect(faultsIn({ ...faultless, locks, num_job_lines: undefined })).toEqual([
      '/num_job_lines: write how many job lines are wanted, or give workers',
    ]);
  });

  it.each([
    [
      'the rotation that was meant by an id or specialty',
      {
        rotations: [{ ...faultless.rotations[0], id: 7, parent_specialty: '' }, ...faultless.rotations.slice(1)],
        locks: [{ line: 1, rotation_id: '7' }],
        priority_requirements: { GP: { lines: 1, mode: 'exact', rotation_ids: ['7'], specialties: ['Medicine'] } },
      },
      ['/rotations/0/id: must be text, not 7', '/rotations/0/parent_specialty: must not be empty'],
    ],
    [
      'the subspecialty that was meant',
      {
        rotations: [{ ...faultless.rotations[0], subspecialty: '' }, ...faultless.rotations.slice(1)],
        priority_requirements: { GP: { lines: 1, mode: 'exact', specialties: ['Renal'] } },
      },
      ['/rotations/0/subspecialty: must not be empty'],
    ],
    [
      'whether an id is there a second time',
      { priority_requirements: { GP: { lines: 1, mode: 'exact', rotation_ids: ['a', 'b', 'c', 7] } } },
      ['/priority_requirements/GP/rotation_ids/3: must be text, not 7'],
    ],
    [
      'which line was meant',
      {
        rotations: [{ ...faultless.rotations[0], capacity: [1, 0, 0] }, ...faultless.rotations.slice(1)],
        workers: ['x', 'y'].map((id) => ({ id, level: 'PGY1', unavailable_terms: [1] })),
        num_job_lines: 3,
        locks: [{ line: {}, rotation_id: 'a' }],
      },
      ['/locks/0/line: must be text or a number, not an object'],
    ],
    [
      'when a doctor is away',
      {
        rotations: [{ ...faultless.rotations[3], capacity: [1, 1, 0] }],
        workers: [{ id: 'x', level: 'PGY1', unavailable_terms: ['x'] }],
        locks: [{ line: 1, rotation_id: 'g' }],
      },
      ['/workers/0/unavailable_terms/0: must be a number, not "x"'],
    ],
  ])('says nothing of what depends on %s', (_, part, faults) => {
    expect(faultsIn({ ...faultless, ...part })).toEqual(faults);
  });

  it('says that a field is not served yet where a part of it is wrong', () => {
    expect(faultsIn({ ...faultless, previous: { job_lines: 3 }, annual_leave: { weeks: 99 } })).toEqual([
      '/annual_leave/weeks: must be at most 12',
      '/previous/job_lines: must be a list, not 3',
      expect.stringMatching(/^\/previous: .*not available yet/),
      expect.stringMatching(/^\/annual_leave: .*not available yet/),
    ]);
    expect(faultsIn({ ...faultless, annual_leave: 5 })).toEqual(['/annual_leave: must be an object, not 5']);
  });

  it('says of a number beyond all measure once how large it may be', () => {
    expect(faultsIn({ ...faultless, num_job_lines: 1e308, term_structure: [1e308, 13] })).toEqual([
      '/term_structure/0: must be at most 53',
      '/num_job_lines: must be at most 5000',
    ]);
  });

  it('does not say what a pathway lacks where a worker may be meant for it', () => {
    const workers = [
      { id: 'x', level: 'PGY1', targeted_pathway: 5 },
      { id: 'y', level: 'PGY1', targeted_pathway: 'Other' },
    ];
    const lines = (specialty: string) => ({ lines: 1, mode: 'exact', specialties: [specialty] });
    const priority_requirements = { GP: lines('Medicine'), Surgery: lines('Surgery') };
    expect(faultsIn({ ...faultless, workers, priority_requirements })).toEqual([
      '/workers/0/targeted_pathway: must be text, not 5',
    ]);
  });

  it('says of more than 10,000 faults of shape nothing else', () => {
    const locks = Array(10_001).fill({ line: {}, term: 9 });
    expect(faultsIn({ ...faultless, locks })).toHaveLength(10_001);
  });

  it.each([[null], [undefined], ['text'], [[]], [5]])('refuses %j, which is no request', (body) => {
    expect(faultsIn(body)).toEqual([expect.stringMatching(/^: (must be an object|is missing)/)]);
  });

  it('lists the faults between fields of every kind at once', () => {
    const pointers = requestFaultPointers({
      ...faultless,
      rotations: [...faultless.rotations, faultless.rotations[0]],
      term_structure: [26, 26, 26],
      workers: [{ id: 'x', level: 'PGY1', unavailable_terms: [8] }],
      priority_requirements: { GP: { lines: 9, mode: 'prefer' } },
      locks: [{ line: 7, rotation_id: 'a' }],
      affinity: { source: '', version: '', weights: { a: { b: 1 }, b: { a: 2 } } },
      previous: { job_lines: [] },
    });
    expect(pointers).toEqual([
      '/rotations/4/id',
      '/term_structure',
      '/workers/0/unavailable_terms/0',
      '/priority_requirements',
      '/locks/0/line',
      '/affinity/weights/a/b',
      '/previous',
    ]);
  });

  it('never throws, whatever the body, and points only at what can be pointed at', () => {
    const request = randomRequest(11);
    const anything = fc.anything({ withNullPrototype: true });
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(request)), anything);
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          fields.map((changed) => ({ ...request, ...changed })),
        ),
        (body) => {
          const read = parseRequest(body);
          if (read.ok) return;
          expect(read.faults.length).toBeGreaterThan(0);
          for (const { pointer, message } of read.faults) {
            expect(pointer).toMatch(/^(\/|$)/);
            expect(message).not.toBe('');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the same faults, or none, when a request is read a second time', () => {
    for (let seed = 0; seed < 100; seed++) {
      const request = randomRequest(seed);
      const read = parseRequest(JSON.parse(JSON.stringify(request)));
      expect(read.ok ? [] : read.faults).toEqual(requestFaults(request));
    }
  });
});

const requestFaultPointers = (body: unknown): string[] => {
  const read = parseRequest(body);
  return read.ok ? [] : read.faults.map(({ pointer }) => pointer);
};
