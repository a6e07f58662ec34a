import type { ConditionalFormattingRule, Worksheet } from 'exceljs';
import { type ColorScale, columnIndex, type SheetPlan } from '../workbook/index.ts';
import { colourOf } from './excel-colours.ts';
import { areaOfRange } from './ranges.ts';

type ScaleRule = { cfvo?: { type: string; value?: number }[]; color?: { argb?: string }[] };

/** Colour scales between numbers; those between percentiles are left out. `formats` are a sheet's conditional formats as parsed. */
export const colorScalesOf = (
  formats: readonly { ref: string; rules: readonly { type: ConditionalFormattingRule['type'] }[] }[],
): ColorScale[] =>
  formats.flatMap(({ ref, rules }) =>
    rules.flatMap((rule) => {
      const { cfvo = [], color = [] } = rule as ScaleRule;
      const points = cfvo.map(({ value }, at) => ({ at: value ?? 0, color: colourOf(color[at]) ?? 'FFFFFF' }));
      const area = areaOfRange(ref);
      const isOfNumbers = rule.type === 'colorScale' && cfvo.every(({ type }) => type === 'num');
      return area && isOfNumbers && points.length > 1 ? [{ area, points }] : [];
    }),
  );

/** How a sheet is printed. Page breaks are not told by the parser. */
export const printOf = ({ pageSetup, headerFooter }: Worksheet): SheetPlan['print'] => {
  const { orientation, paperSize, fitToPage, printTitlesRow, printTitlesColumn, printArea } = pageSetup ?? {};
  const lastColumn = /^A:([A-Z]+)$/.exec(printTitlesColumn ?? '')?.[1];
  const area = areaOfRange(printArea ?? '');
  const header = /^&L((?:[^&]|&&)*)$/.exec(headerFooter?.oddHeader ?? '')?.[1];
  return {
    orientation: orientation ?? 'portrait',
    paper: Number(paperSize) === 8 ? 'A3' : 'A4',
    fitToWidth: fitToPage ?? false,
    repeatRows: Number(/^\$?1:\$?(\d+)$/.exec(printTitlesRow ?? '')?.[1] ?? 0),
    ...(lastColumn && { repeatColumns: columnIndex(lastColumn) + 1 }),
    ...(area && { area }),
    ...(header && { header: header.replaceAll('&&', '&') }),
  };
};
