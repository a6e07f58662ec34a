import { areaOf } from '#addin/host/address.ts';
import { cellName } from '#engine/workbook/index.ts';
import { useEditorStyles } from './editor-styles.ts';
import { noteOf } from './marks.ts';
import type { Cell } from './selection.ts';
import type { TileSource } from './tiles.ts';

type Props = {
  source: TileSource;
  /** The active cell's name while it is in sight. */
  active: string | null;
  activeRect: { left: number; top: number; width: number; height: number };
  /** The cell under the pointer, and where the pointer is. */
  pointed: (Cell & { x: number; y: number }) | null;
  room: { width: number; height: number };
};

/** The remark on the cell under the pointer, else on the active one. Screen readers hear it with the cell. */
export const CellNote = ({ source, active, activeRect, pointed, room }: Props) => {
  const styles = useEditorStyles();
  const master = pointed && (source.merges.at(pointed.row, pointed.column) ?? pointed);
  const under = master && source.marks.get(cellName(master.row, master.column));
  const held = active === null ? undefined : source.marks.get(cellName(areaOf(active).row, areaOf(active).column));
  const mark = under ?? held;
  if (!mark) return null;
  const [x, y] =
    under && pointed ? [pointed.x + 14, pointed.y + 14] : [activeRect.left + activeRect.width + 6, activeRect.top];
  return (
    <div
      aria-hidden
      className={styles.note}
      style={{ left: Math.max(0, Math.min(x, room.width - 284)), top: Math.min(y, room.height - 60) }}
    >
      {noteOf(mark)}
    </div>
  );
};
