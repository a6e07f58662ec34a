import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Inference, inferSpecialty } from './index.ts';

type Row = Record<string, string>;
const readCsv = (...path: string[]): Row[] =>
  Papa.parse<Row>(readFileSync(join(import.meta.dirname, ...path), 'utf8'), { header: true, skipEmptyLines: true })
    .data;

/**
 * Keys written by hand, each before the inference was first run on it: the right answer of every name. `also`: the other specialties of
 * a mixed name, parted by |. No parent specialty: the name says nothing, and the right answer is to say so. A rural place is no `rural`:
 * flags are what the name itself says.
 */
const keys = {
  real: readCsv('testing', 'real-names.csv'),
  heldOut: readCsv('testing', 'held-out-names.csv'),
  fresh: readCsv('testing', 'fresh-names.csv'),
  later: readCsv('testing', 'later-names.csv'),
};

const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

/** What is wrong with an answer, in words; empty when it is right. */
const faultsOf = (row: Row, answer: Inference): string[] => {
  const also = row.also.split('|').filter(Boolean);
  const lacking = also.filter((name) => !answer.alternatives.some(({ specialty }) => specialty === name));
  return [
    ...((answer.parent_specialty ?? '') === row.parent_specialty ? [] : [`parent ${answer.parent_specialty}`]),
    ...((answer.specialty ?? '') === row.specialty ? [] : [`specialty ${answer.specialty}`]),
    ...(row.subspecialty === '' || answer.subspecialty === row.subspecialty ? [] : [`narrower ${answer.subspecialty}`]),
    ...(sorted(answer.flags) === sorted(row.flags.split(' ').filter(Boolean)) ? [] : [`flags ${answer.flags}`]),
    ...lacking.map((name) => `lacks ${name}`),
    ...(also.length > 0 && answer.confidence === 'high' ? ['mixed, but high'] : []),
    ...((row.parent_specialty === '') === (answer.confidence === 'none') ? [] : [`confidence ${answer.confidence}`]),
  ];
};

const judged = (rows: readonly Row[]) =>
  rows.map((row) => {
    const answer = inferSpecialty(row.name);
    return { name: row.name, confidence: answer.confidence, faults: faultsOf(row, answer) };
  });

describe.each([
  ['138 names published by hospitals', keys.real, 138],
  ['159 names as hospitals write them', keys.heldOut, 159],
  ['86 more, written after the dictionary', keys.fresh, 86],
  ['79 more, written when it read those', keys.later, 79],
])('%s', (_, rows, count) => {
  it('are read right but for one in twenty, and never wrong with high confidence', () => {
    expect(rows).toHaveLength(count);
    const wrong = judged(rows).filter(({ faults }) => faults.length > 0);
    expect(wrong.filter(({ confidence }) => confidence === 'high')).toEqual([]);
    expect(wrong.length / count, JSON.stringify(wrong)).toBeLessThanOrEqual(0.05);
  });

  it('are mostly sure: six in ten with high confidence', () => {
    const high = judged(rows).filter(({ confidence }) => confidence === 'high');
    expect(high.length / count).toBeGreaterThan(0.6);
  });
});

describe('the key of the published names', () => {
  const posts = readCsv('..', '..', 'data', 'real_posts.csv');

  it('has every name of the data in its order', () => {
    expect(keys.real.map(({ name }) => name)).toEqual(posts.map(({ term_name }) => term_name));
  });

  /** Each reads the name alone; the data says what its service meant by it. */
  const differing = [
    // Named first in a mixed post; the data takes the second.
    'Urology/General/Plastic Surgery: Surgery, Urology; data: Surgery, General surgery',
    // The name says surgical, and flags say service; the data has no specialty for service terms.
    'Surgical Cover: Surgery, ; data: Service, ',
    // The data leaves the specialty of streams open.
    'Psychiatry HMO2+HMO3: Psychiatry, Psychiatry; data: Psychiatry, ',
  ];

  it('differs from the specialties of the data only where it says so', () => {
    const found = posts.flatMap((post, index) => {
      const { name, parent_specialty, specialty } = keys.real[index];
      const parent = post.parent_specialty === 'SERVICE' ? 'Service' : post.parent_specialty;
      return parent === parent_specialty && post.specialty === specialty
        ? []
        : [`${name}: ${parent_specialty}, ${specialty}; data: ${parent}, ${post.specialty}`];
    });
    expect(found).toEqual(differing);
  });
});
