import type { ColorScale, SheetPlan } from '#engine/workbook/index.ts';

/** Text on the fills of a scale, which are light, in dark themes too. */
export const scaleText = '1A1A1A';

const channels = (color: string): number[] => [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

const mixed = (from: string, to: string, share: number): string => {
  const target = channels(to);
  return channels(from)
    .map((part, at) => Math.round(part + (target[at] - part) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
};

/** `RRGGBB` of a number between the points of a scale. */
export const colorOnScale = (points: ColorScale['points'], value: number): string => {
  const above = points.findIndex(({ at }) => at >= value);
  if (above === 0) return points[0].color;
  if (above < 0) return points[points.length - 1].color;
  const [low, high] = [points[above - 1], points[above]];
  return mixed(low.color, high.color, (value - low.at) / (high.at - low.at));
};

/** The fill a sheet's first colour scale over a cell gives to its number; undefined where there is none. */
export const scaleFill = (
  { colorScales = [] }: SheetPlan,
  row: number,
  column: number,
  value: number,
): string | undefined => {
  const scale = colorScales.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  return scale && colorOnScale(scale.points, value);
};
