import { describe, expect, it } from 'vitest';
import { settingList } from '#engine/workbook/input/setting-list.ts';
import { settingText } from './setting-text.ts';

const setting = (title: string) => settingList.find((each) => each.title === title)!;

describe('the text of a setting', () => {
  it('shows shares in per cent, terms as a sum, categories by their letters', () => {
    expect(settingText(setting('Largest share of service'), 0.2)).toBe('20 %');
    expect(settingText(setting('Term structure'), [10, 10, 10, 10, 12])).toBe('10+10+10+10+12');
    expect(settingText(setting('Categories needed'), ['A', 'B'])).toBe('A, B');
    expect(settingText(setting('Leave shapes'), [[5], [2, 3]])).toBe('5; 2+3');
  });

  it('reads back as the value, for every setting that has a usual one', () => {
    const values: Record<string, unknown> = { Gap: 0.01, Seed: 1, Seconds: 60, State: 'VIC', Cohort: 'PGY3+' };
    for (const [title, value] of Object.entries(values)) {
      expect(setting(title).kind.read(settingText(setting(title), value))).toEqual({ value });
    }
  });

  it('is empty for what is lifted or not set', () => {
    expect(settingText(setting('Terms in the year'), null)).toBe('');
    expect(settingText(setting('Year start'), undefined)).toBe('');
  });
});
