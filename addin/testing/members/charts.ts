import { family, partOf, type Remembering, remembering, type Subject } from '../interpreter/family.ts';
import type { ChartSubject, RangeSubject, SheetSubject } from '../workbook/workbook.ts';
import { givenRange } from './ranges.ts';

type Charts = Subject & { sheet: SheetSubject };
type Series = Remembering & { chart: ChartSubject; index: number };

const seriesOf = (chart: ChartSubject): Series[] =>
  Array.from({ length: Math.max(0, chart.source.columns - 1) }, (_, index) =>
    Object.assign(partOf(chart, `series ${index}`, 'ChartSeries'), { chart, index }),
  );

export const chartFamilies = {
  ChartCollection: family<Charts>({
    items: ({ sheet }) => sheet.charts,
    item: ({ sheet }, name) => sheet.charts.find((chart) => chart.id === name || chart.kept.Name === name),
    call: {
      Add: ({ sheet }, type: string, source: RangeSubject | string, by: string): Subject => {
        const { area } = givenRange(sheet, source);
        const chart = { ...remembering('Chart'), id: sheet.workbook.nextId(), sheet, type, source: area, by, at: null };
        sheet.charts.push(chart);
        return chart;
      },
    },
  }),
  Chart: family<ChartSubject>({
    id: { name: 'Id', of: ({ id }) => id },
    keeps: { Name: '' },
    get: { ChartType: ({ type }) => type },
    object: {
      Title: (chart) => partOf(chart, 'title', 'ChartTitle'),
      Legend: (chart) => partOf(chart, 'legend', 'ChartLegend'),
      Series: (chart) => ({ family: 'ChartSeriesCollection', chart }) as Subject,
    },
    call: {
      SetPosition: (chart, first: RangeSubject | string, last: RangeSubject | string) => {
        const [from, to] = [givenRange(chart.sheet, first).area, givenRange(chart.sheet, last).area];
        chart.at = { ...from, rows: to.row - from.row + to.rows, columns: to.column - from.column + to.columns };
      },
    },
  }),
  ChartTitle: family<Remembering>({ keeps: { Text: '', Visible: true } }),
  ChartLegend: family<Remembering>({ keeps: { Visible: true, Position: 'Right' } }),
  ChartSeriesCollection: family<Subject & { chart: ChartSubject }>({
    items: ({ chart }) => seriesOf(chart),
    item: ({ chart }, index) => seriesOf(chart)[Number(index)],
  }),
  ChartSeries: family<Series>({ object: { Format: (series) => partOf(series, 'format', 'ChartSeriesFormat') } }),
  ChartSeriesFormat: family<Remembering>({ object: { Fill: (format) => partOf(format, 'fill', 'ChartFill') } }),
  ChartFill: family<Remembering>({
    call: {
      SetSolidColor: (fill, colour: string) => {
        fill.kept.Color = colour;
      },
    },
  }),
};
