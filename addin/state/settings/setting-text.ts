import { kinds } from '#engine/workbook/input/setting-kinds.ts';
import type { Setting } from '#engine/workbook/input/setting-list.ts';

/** A setting's value as its cell would show it; shares in per cent. Null and undefined are ''. */
export const settingText = ({ kind }: Pick<Setting, 'kind'>, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (kind === kinds.share && typeof value === 'number') return `${Math.round(value * 10_000) / 100} %`;
  const cell = kind.write(value as never);
  return typeof cell === 'object' && cell !== null ? ('text' in cell ? cell.text : '') : String(cell ?? '');
};
