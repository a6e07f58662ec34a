import ExcelJS from 'exceljs';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook a planner might have half done: a count in words, three categories, a sheet of settings with a slip. */
export const badWorkbook = async (): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Rotations').addRows([
    ['Unit', 'No. of positions', 'AMC category', 'Specialty'],
    ['Emergency', 4, 'A/C', 'Emergency medicine'],
    ['General Surgery', 'several', 'D', 'Surgery'],
    ['General Medicine', 4, 'A, B, C', 'Medicine'],
    ['Psychiatry', 4, 'A & B', 'Psychiatry'],
  ]);
  workbook.addWorksheet('Settings').addRows([
    ['State', 'VIC'],
    ['Cohort', 'PGY1'],
    ['Job lines', 12],
    ['Term structure', '10+10+10+10+20'],
    ['Year strat', '2026-02-02'],
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
