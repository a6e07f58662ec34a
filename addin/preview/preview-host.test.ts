import { areaOf } from '#addin/host/address.ts';
import { describeHost } from '#addin/host/host.case.ts';
import { isFormula } from '#engine/workbook/index.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { fillOf, markAt } from './grid/marks.ts';
import { createPreviewHost } from './preview-host.ts';
import { contentOf } from './workbook/cell-input.ts';
import { PreviewWorkbook } from './workbook/workbook.ts';

let workbook: PreviewWorkbook;

describeHost('the preview', {
  open: async () => {
    workbook = new PreviewWorkbook();
    workbook.open({ name: 'Workbook', sheets: [emptyPlan('Sheet1')], marks: [], settings: {} });
    return createPreviewHost(workbook);
  },
  reopen: async () => {
    const saved = structuredClone(workbook.saved());
    workbook = new PreviewWorkbook();
    workbook.open(saved);
    return createPreviewHost(workbook);
  },
  type: async (sheet, cell, value) => {
    const content = typeof value === 'string' ? contentOf(value) : value;
    workbook.write(sheet, [{ ...areaOf(cell), content }], 'people');
  },
  paint: async (sheet, cell, fill) => workbook.paint(sheet, areaOf(cell), { fill }),
  addSheet: async (name) => workbook.add([emptyPlan(name)], 'people'),
  removeSheet: async (name) => workbook.remove(name),
  look: async (name, cell) => {
    const sheet = workbook.find(name)!;
    const { row, column } = areaOf(cell);
    const content = workbook.contentAt(sheet, row, column);
    const mark = markAt(workbook.marks, sheet.name, row, column);
    return {
      value: workbook.valueAt(sheet, row, column),
      formula: isFormula(content) ? content.formula : null,
      fill: mark ? fillOf(mark) : (workbook.styleAt(sheet, row, column).fill ?? null),
      note: mark?.text ?? null,
    };
  },
});
