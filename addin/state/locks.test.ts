import { describe, expect, it } from 'vitest';
import type { ReadLines } from '#engine/workbook/index.ts';
import { lockedCells, locksAt, withLocks } from './locks.ts';

/** Two lines of two terms, in E6:F7 and E8:F9, each with a row of letters. */
const read: ReadLines = {
  sheet: 'Job lines 1',
  lines: [6, 8].map((row, index) => ({
    id: `JL-00${index + 1}`,
    approved: false,
    worker_id: null,
    pathway: null,
    cells: ['a', 'b'],
    addresses: [`E${row}`, `F${row}`],
    lineCell: `A${row}`,
    approvedCell: null,
  })),
  issues: [],
};

describe('locks from a selection', () => {
  it('are its cells, its lines or its terms', () => {
    expect(locksAt('E6', 'cell', read)).toEqual([{ kind: 'cell', line_id: 'JL-001', term_index: 0 }]);
    expect(locksAt('A1:Z9', 'cell', read)).toHaveLength(4);
    expect(locksAt('F8', 'line', read)).toEqual([{ kind: 'line', line_id: 'JL-002' }]);
    expect(locksAt('F6:F8', 'term', read)).toEqual([{ kind: 'term', term_index: 1 }]);
  });

  it('may come from whole rows, whole columns, and several areas at once', () => {
    expect(locksAt('6:6', 'line', read)).toEqual([{ kind: 'line', line_id: 'JL-001' }]);
    expect(locksAt('F:F', 'term', read)).toEqual([{ kind: 'term', term_index: 1 }]);
    expect(locksAt('E6,F8,E7', 'cell', read)).toEqual([
      { kind: 'cell', line_id: 'JL-001', term_index: 0 },
      { kind: 'cell', line_id: 'JL-002', term_index: 1 },
    ]);
  });

  it('take the row of letters for its line, and nothing from beside the lines', () => {
    expect(locksAt('E7', 'cell', read)).toEqual([{ kind: 'cell', line_id: 'JL-001', term_index: 0 }]);
    expect(locksAt('E2', 'cell', read)).toEqual([]);
    expect(locksAt('A6', 'cell', read)).toEqual([]);
  });
});

it('locks twice the same only once, and holds every cell they speak of', () => {
  const line = { kind: 'line', line_id: 'JL-001' } as const;
  const locks = withLocks([line], [line, { kind: 'term', term_index: 1 }]);
  expect(locks).toHaveLength(2);
  expect(lockedCells(locks, read).map(({ line_id, term_index }) => `${line_id} ${term_index}`)).toEqual([
    'JL-001 0',
    'JL-001 1',
    'JL-002 1',
  ]);
});
