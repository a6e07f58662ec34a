import { badArgument, notFound } from '../interpreter/host-error.ts';
import { areaOfAddress, splitAddress } from '../workbook/addresses.ts';
import {
  type EmulatedWorkbook,
  type RangeSubject,
  rangeOn,
  type SheetSubject,
  sheetCalled,
} from '../workbook/workbook.ts';

/** The range an address means; one that names its sheet may mean another than `sheet`. */
export const rangeAt = (sheet: SheetSubject, address: string): RangeSubject => {
  const { sheet: name, rest } = splitAddress(address);
  const target = name === null ? sheet : sheetCalled(sheet.workbook, name);
  if (!target) throw notFound();
  return rangeOn(target, areaOfAddress(rest));
};

/** A range given as itself or by its address. */
export const givenRange = (sheet: SheetSubject, given: RangeSubject | string): RangeSubject =>
  typeof given === 'string' ? rangeAt(sheet, given) : given;

/** The longest text of addresses Excel takes. */
const mostCharacters = 8192;

export const rangesAt = (sheet: SheetSubject, addresses: string): RangeSubject[] => {
  if (addresses.length > mostCharacters) throw badArgument('The address is too long.');
  return addresses.split(/[,;]/).map((address) => rangeAt(sheet, address.trim()));
};

export const inWorkbook = (workbook: EmulatedWorkbook, given: RangeSubject | string): RangeSubject =>
  givenRange(workbook.active, given);
