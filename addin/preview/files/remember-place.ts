import type { PreviewWorkbook } from '../workbook/workbook.ts';

/** Of this tab alone: two tabs show two places. */
const key = 'planner.place';

type Place = { workbook: string; sheet: string; area: PreviewWorkbook['selected'] };

const isPlace = (value: unknown): value is Place => {
  const { workbook, sheet, area } = (value ?? {}) as Partial<Place>;
  const corners = Object.values(area ?? {});
  return (
    typeof workbook === 'string' &&
    typeof sheet === 'string' &&
    corners.length === 4 &&
    corners.every((corner) => Number.isInteger(corner) && Number(corner) >= 0)
  );
};

/** Shows the sheet and cells that were shown when this tab last showed a workbook of this name, and keeps up with them from now on. */
export const rememberPlace = (workbook: PreviewWorkbook): void => {
  try {
    const place: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (isPlace(place) && place.workbook === workbook.name) workbook.select(place.sheet, place.area);
  } catch {
    // Kept by nobody, or by somebody else: the first sheet.
  }
  workbook.onChange(() => {
    const place: Place = { workbook: workbook.name, sheet: workbook.active, area: workbook.selected };
    try {
      sessionStorage.setItem(key, JSON.stringify(place));
    } catch {
      // A browser that keeps nothing shows the first sheet again.
    }
  });
};
