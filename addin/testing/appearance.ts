import { rangeAt } from './members/ranges.ts';
import { sheetOf } from './person.ts';
import { addressOfArea, overlap } from './workbook/addresses.ts';
import { cellValue } from './workbook/calculate.ts';
import { cellAt } from './workbook/cells.ts';
import type { EmulatedWorkbook } from './workbook/workbook.ts';

/** What a cell shows, as plain data. Colours are `RRGGBB`; `look` holds the format properties that were set. */
export const cellAppearance = (workbook: EmulatedWorkbook, name: string, address: string) => {
  const { sheet, area } = rangeAt(sheetOf(workbook, name), address);
  const cell = cellAt(sheet, area.row, area.column);
  const value = cellValue(sheet, cell);
  const fill = cell?.look?.['fill.Pattern'] === 'Solid' ? String(cell.look['fill.Color']).slice(1) : null;
  const comment = workbook.comments.find((each) => each.sheet === sheet && overlap(each.area, area));
  return {
    value: value === '' ? null : value,
    formula: cell?.formula?.slice(1) ?? null,
    fill,
    note: comment?.text ?? null,
    numberFormat: cell?.numberFormat ?? 'General',
    look: cell?.look ?? {},
  };
};

/** What a sheet is set up as, as plain data. */
export const sheetAppearance = (workbook: EmulatedWorkbook, name: string) => {
  const sheet = sheetOf(workbook, name);
  return {
    tabColor: sheet.tabColor,
    frozen: sheet.frozen && addressOfArea(sheet.frozen),
    filter: sheet.filter && addressOfArea(sheet.filter),
    merges: sheet.merges.map(addressOfArea),
    columns: Object.fromEntries(sheet.columns),
    rowHeights: Object.fromEntries(sheet.rowHeights),
    page: sheet.kept,
    validations: sheet.validations.map(({ area, kept }) => ({ at: addressOfArea(area), ...kept })),
    conditionalFormats: sheet.conditionalFormats.map(({ area, parts }) => {
      if (parts.scale) return { at: addressOfArea(area), criteria: parts.scale.kept.Criteria };
      const { rule, format } = parts.custom.parts;
      return {
        at: addressOfArea(area),
        formula: rule.kept.Formula,
        fill: format?.parts.fill?.kept.Color,
        font: format?.parts.font?.kept,
      };
    }),
    charts: sheet.charts.map(({ type, source, by, at, parts }) => ({
      type,
      source: addressOfArea(source),
      by,
      at: at && addressOfArea(at),
      title: parts.title?.kept.Text,
    })),
  };
};
