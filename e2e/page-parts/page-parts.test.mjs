import { describe, expect, test, vi } from 'vitest';
import { faultOf } from '../../server/page/api.js';
import { dateRange, termsOf } from '../../server/page/calendar.js';
import { rotationColours } from '../../server/page/colours.js';
import { eventReader } from '../../server/page/events.js';
import { placeOf } from '../../server/page/fault-bar.js';
import { placesOf } from '../../server/page/reasons.js';
import { loadRuleNames, ruleName } from '../../server/page/rule-names.js';
import { percent, verdict } from '../../server/page/summary.js';

describe('the stream', () => {
  test('is the same however it is cut', () => {
    const text =
      'event: progress\ndata: {"lines":3}\n\n: still here\n\nevent: result\r\ndata: {"a":\r\ndata: "é"}\r\n\r\n';
    const whole = eventReader()(text);
    expect(whole).toEqual([
      { event: 'progress', data: { lines: 3 } },
      { event: 'result', data: { a: 'é' } },
    ]);
    const push = eventReader();
    expect([...text].flatMap((letter) => push(letter))).toEqual(whole);
  });
});

describe('the calendar', () => {
  test('terms follow each other without a gap', () => {
    expect(termsOf([10, 12]).map(({ startWeek }) => startWeek)).toEqual([1, 11]);
  });
  test('a term of ten weeks from 2 February 2026 ends on 12 April', () => {
    expect(dateRange('2026-02-02', 1, 10)).toBe('2 Feb – 12 Apr');
    expect(dateRange(null, 1, 10)).toBe('');
  });
});

describe('colours', () => {
  const rotations = Array.from({ length: 60 }, (_, index) => ({ id: `r${index}`, parent_specialty: `s${index % 12}` }));
  test('no two rotations of a dozen specialties share one', () => {
    const colours = [...rotationColours(rotations).values()].map(({ hue, step }) => `${hue}/${step}`);
    expect(new Set(colours).size).toBe(60);
  });
  test('specialties keep apart', () => {
    const hues = [...rotationColours(rotations.slice(0, 12)).values()].map(({ hue }) => hue).sort((a, b) => a - b);
    const gaps = hues.map((hue, index) => (hues[(index + 1) % hues.length] - hue + 360) % 360);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(28);
  });
});

describe('words for faults', () => {
  test('a pointer is told by number and name', () => {
    const request = { rotations: [{ name: 'ED' }, { name: 'ICU' }] };
    expect(placeOf('/rotations/1/capacity', request)).toBe('Rotation 2 (ICU), capacity');
    expect(placeOf('/term_structure', request)).toBe('term structure');
  });
  test('a place of a reason is told by name, and once', () => {
    const request = { rotations: [{ name: 'ED' }] };
    const cells = ['/rotations/0/capacity', '/rotations/0/required', '/term_structure/2', '/num_job_lines'];
    expect(placesOf(cells, request)).toEqual(['ED', 'Term 3', 'Number of lines']);
  });
  test('a busy server can be tried again, a faulty request cannot', () => {
    expect(faultOf(503, null, '5')).toMatchObject({ retryable: true });
    expect(faultOf(503, null, '5').remedy).toContain('5 s');
    expect(faultOf(422, { detail: 'No', errors: [{ pointer: '/x' }] })).toMatchObject({
      retryable: false,
      faults: [{ pointer: '/x' }],
    });
  });
});

describe('the verdict', () => {
  const summary = { built_lines: 5, requested_lines: 5, gap: 0.004, stopped_by: 'gap' };
  test('says what is proven, and no more', () => {
    expect(verdict({ status: 'OPTIMAL', summary })).toBe(
      'All 5 lines are built, legal, and proven within 0.4\u00a0% of the best possible.',
    );
    expect(verdict({ status: 'FEASIBLE', summary: { ...summary, gap: null, stopped_by: 'cancelled' } })).toBe(
      'All 5 lines are built and legal; cancelled, and how far it is from the best is not known yet.',
    );
    expect(verdict({ status: 'STOPPED', summary: { ...summary, stopped_by: 'time' } })).toContain('Time ran out');
  });
  test('a small gap is not told as none', () => {
    expect(percent(0.0004)).not.toBe(percent(0));
    expect(percent(null)).toBe('not known');
  });
});

describe('the names of rules', () => {
  test('are those the planner serves, with what the rule speaks of, and plain words for any other', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ rule_titles: { required_categories: 'Categories needed' } }));
    await loadRuleNames();
    vi.unstubAllGlobals();
    expect(['required_categories:D', 'unavailable_terms', 'pathway:GP'].map(ruleName)).toEqual([
      'Categories needed D',
      'unavailable terms',
      'pathway GP',
    ]);
  });
});
