import { describe, expect, it } from 'vitest';
import { profileFromCorrelations } from './correlation-csv.ts';

const read = (csv: string) => profileFromCorrelations(csv, 'test', '1');

describe('profileFromCorrelations', () => {
  it('centres on the mean of the pairs and leaves the diagonal out', () => {
    const reading = read(',GP,ICU,"Surgery, general"\nGP,1,0.1,\nICU,0.1,1,0.5\n"Surgery, general",,0.5,1\n');
    expect(reading).toEqual({
      ok: true,
      meanR: 0.3,
      profile: { source: 'test', version: '1', weights: { GP: { ICU: -20 }, ICU: { 'Surgery, general': 20 } } },
    });
  });

  it('reads one triangle as well as the whole table', () => {
    const whole = read(',a,b,c\na,1,0.2,0.4\nb,0.2,1,0.6\nc,0.4,0.6,1');
    const half = read(',a,b,c\na,1,,\nb,0.2,1,\nc,0.4,0.6,1');
    expect(half).toEqual(whole);
  });

  it('keeps every weight a whole number from -100 to 100', () => {
    const reading = read(',a,b,c,d,e\na,,-1,1,1,1\nb,,,1,1,1');
    expect(reading.ok && reading.profile.weights.a.b).toBe(-100);
  });

  it('lists every fault with its row and column', () => {
    const reading = read(',a,b,b\na,1,2,x\nb,0.3,1,\nz,0.1,,');
    expect(!reading.ok && reading.faults.map(({ row, column }) => [row, column])).toEqual([
      [1, 4],
      [2, 3],
      [2, 4],
      [4, 1],
    ]);
  });

  it('refuses a pair whose two triangles disagree, and an empty table', () => {
    const twice = read(',a,b\na,1,0.3\nb,0.4,1');
    expect(!twice.ok && twice.faults).toEqual([{ row: 3, column: 2, message: 'a with b is given twice, 0.3 and 0.4' }]);
    expect(read('').ok).toBe(false);
  });
});
