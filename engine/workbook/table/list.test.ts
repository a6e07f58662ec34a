import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinList, splitList } from './list.ts';

describe('a list in a cell', () => {
  it('is parted by bars, semicolons and line breaks, and knows what is unwanted', () => {
    expect(splitList('ED | ICU;Ward 3\n! Rural GP').map(({ text, not }) => [text, not])).toEqual([
      ['ED', false],
      ['ICU', false],
      ['Ward 3', false],
      ['Rural GP', true],
    ]);
  });
  it('keeps commas inside an item', () => {
    expect(splitList('Emergency, FMC').map(({ text }) => text)).toEqual(['Emergency, FMC']);
  });
  it('reads back whatever was written', () => {
    const unit = fc.constantFrom('a', 'B', ' ', '|', ';', '"', '!', '\n', ',', '=', 'é');
    const item = fc.string({ unit, minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        expect(splitList(joinList(items)).map(({ text, not }) => ({ text, not }))).toEqual(
          items.map((text) => ({ text, not: false })),
        );
      }),
    );
  });
});
