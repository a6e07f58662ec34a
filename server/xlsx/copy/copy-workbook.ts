import type { SheetPlan } from '#engine/workbook/index.ts';
import { damaged, writeWorkbook } from '#engine/xlsx/index.ts';
import { FormulaInTheWay, filledSheet } from './fill-sheet.ts';
import { graftedSheet, sharedTexts } from './graft-sheet.ts';
import { graftStyles } from './graft-styles.ts';
import { addSheetPart, closeParts, openParts, type Parts, put, sheetParts, text } from './package-parts.ts';
import { attribute, elements, unescaped } from './xml.ts';

/** What is put into a copy: cells for a sheet that is there, and sheets after the last. */
export type Additions = { fill?: SheetPlan; add: readonly SheetPlan[] };

/** A copy of a workbook. `filled` is false where a formula stood in the way of the cells; `notes` say what a copy cannot keep. */
export type CopiedWorkbook = { bytes: Uint8Array; filled: boolean; notes: string[] };

/** Names a sheet brings with it: rows to repeat, area to print. */
const namesOf = (source: Parts, index: number): Record<string, string> =>
  Object.fromEntries(
    elements(text(source, 'xl/workbook.xml'), 'definedName').flatMap((tag) => {
      const name = attribute(tag, 'name') ?? '';
      const isOwn = Number(attribute(tag, 'localSheetId') ?? -1) === index && name.startsWith('_xlnm.');
      return isOwn ? [[name, unescaped(/>([^<]*)</.exec(tag)?.[1] ?? '')]] : [];
    }),
  );

const notesOn = (parts: Parts): string[] => {
  const notes: string[] = [];
  if ([...parts.keys()].some((name) => name.startsWith('_xmlsignatures/')))
    notes.push('The workbook is signed; its copy has changed, so the signature no longer holds.');
  return notes;
};

/**
 * A copy of an .xlsx with cells and sheets added. Every part of the file but the style sheet, the list of sheets and the filled sheet is
 * kept byte by byte: charts, pictures, comments, tables, rules and names of its own included.
 * @throws WorkbookError when the file is no plain workbook
 */
export const copyWorkbook = async (bytes: Uint8Array, { fill, add }: Additions): Promise<CopiedWorkbook> => {
  const parts = await openParts(bytes);
  const own = sheetParts(parts);
  const source = await openParts(await writeWorkbook([...(fill ? [fill] : []), ...add]));
  const stylePart = [...parts.keys()].find((name) => /^xl\/styles\d*\.xml$/.test(name));
  if (!stylePart) throw damaged();
  const { xml: styles, numbers } = graftStyles(text(parts, stylePart), text(source, 'xl/styles.xml'));
  const texts = source.has('xl/sharedStrings.xml') ? sharedTexts(text(source, 'xl/sharedStrings.xml')) : [];
  const grafted = sheetParts(source).map(({ name, part }) => ({
    name,
    xml: graftedSheet(text(source, part), texts, numbers),
  }));
  put(parts, stylePart, styles);
  let filled = false;
  if (fill) {
    const there = own.find(({ name }) => name === fill.name);
    if (!there) throw damaged();
    try {
      put(parts, there.part, filledSheet(text(parts, there.part), grafted[0].xml));
      filled = true;
    } catch (error) {
      if (!(error instanceof FormulaInTheWay)) throw error;
    }
  }
  const first = fill ? 1 : 0;
  grafted.slice(first).forEach(({ name, xml }, index) => {
    addSheetPart(parts, name, xml, namesOf(source, first + index));
  });
  return { bytes: closeParts(parts), filled, notes: notesOn(parts) };
};
