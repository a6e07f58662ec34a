import { type Families, family } from '../interpreter/family.ts';
import { borderFamilies } from './borders.ts';
import { chartFamilies } from './charts.ts';
import { commentFamilies } from './comments.ts';
import { conditionalFormatFamilies } from './conditional-formats.ts';
import { dataValidationFamilies } from './data-validation.ts';
import { rangeFamilies } from './range.ts';
import { rangeAreasFamilies } from './range-areas.ts';
import { rangeFormatFamilies } from './range-format.ts';
import { sheetPartFamilies } from './sheet-parts.ts';
import { workbookFamilies } from './workbook.ts';
import { worksheetFamilies } from './worksheets.ts';

/** Everything of Excel's API that the emulator has. A new member is a line in the file of its family. */
export const excelFamilies: Families = {
  ...workbookFamilies,
  ...worksheetFamilies,
  ...rangeFamilies,
  ...rangeAreasFamilies,
  ...rangeFormatFamilies,
  ...borderFamilies,
  ...dataValidationFamilies,
  ...conditionalFormatFamilies,
  ...sheetPartFamilies,
  ...chartFamilies,
  ...commentFamilies,
  /** What the library itself tells its host. */
  AddinInternalService: family({ call: { NotifyActionHandlerReady: () => null } }),
};
