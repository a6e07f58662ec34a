import type { ChartPlan, SheetPlan } from '#engine/workbook/sheet-plan.ts';
import { addressOf } from '../address.ts';
import { type Step, step } from './steps.ts';

const kinds = {
  column: 'ColumnClustered',
  'stacked column': 'ColumnStacked',
  bar: 'BarClustered',
  'stacked bar': 'BarStacked',
  line: 'Line',
} as const satisfies Record<ChartPlan['kind'], Excel.ChartType | `${Excel.ChartType}`>;

export const chartsOf = ({ name, charts = [] }: SheetPlan): Step[] =>
  charts.map(({ kind, title, data, at, colors = [] }) =>
    step(name, 8 + 4 * colors.length, (sheet) => {
      const chart = sheet.charts.add(kinds[kind], sheet.getRange(addressOf(data)).untrack(), 'Columns');
      chart.title.text = title;
      chart.legend.position = 'Bottom';
      colors.forEach((color, index) => {
        chart.series.getItemAt(index).format.fill.setSolidColor(`#${color}`);
      });
      const [first, last = first] = addressOf(at).split(':');
      chart.setPosition(first, last);
    }),
  );
