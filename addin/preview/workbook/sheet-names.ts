import { isFormula, type SheetPlan } from '#engine/workbook/index.ts';

const longest = 31;
const refused = /[\\/?*[\]:]|^'|'$/;

/** Whether Excel takes a text as a sheet's name. */
export const isSheetName = (name: string): boolean =>
  name.trim() !== '' && name.length <= longest && !refused.test(name) && name.toLowerCase() !== 'history';

/** The first of `Sheet1`, `Sheet2`, ... that is not taken. */
export const freeSheetName = (taken: readonly string[]): string => {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let number = 1;
  while (known.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
};

/** References to a sheet in a formula, outside of its texts. */
const pieces = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([A-Za-z_][A-Za-z0-9_.]*)!/g;

/** A formula in which references to sheet `name` speak of `next`. */
export const renamedIn = (formula: string, name: string, next: string): string =>
  formula.replace(pieces, (all, quoted?: string, bare?: string) => {
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    return sheet?.toLowerCase() === name.toLowerCase() ? `'${next.replaceAll("'", "''")}'!` : all;
  });

/** Lets every formula, conditional format and list of the sheets follow a sheet to its new name. */
export const followRename = (sheets: readonly SheetPlan[], name: string, next: string): void => {
  for (const sheet of sheets) {
    for (const row of sheet.rows)
      row.forEach((content, column) => {
        if (isFormula(content)) row[column] = { ...content, formula: renamedIn(content.formula, name, next) };
      });
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
      ...format,
      formula: renamedIn(format.formula, name, next),
    }));
    sheet.validations = sheet.validations.map((validation) =>
      validation.kind === 'list from' ? { ...validation, range: renamedIn(validation.range, name, next) } : validation,
    );
  }
};
