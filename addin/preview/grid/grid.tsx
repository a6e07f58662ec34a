import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { addressOf, areaOf } from '#addin/host/address.ts';
import { preview as words } from '#addin/strings/preview.ts';
import { type Area, cellName, isFormula } from '#engine/workbook/index.ts';
import { useWorkbook } from '../use-workbook.ts';
import { contentOf, typedOf } from '../workbook/cell-input.ts';
import type { PreviewWorkbook } from '../workbook/workbook.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellNote } from './cell-note.tsx';
import { cleared, copied, pasted } from './clipboard.ts';
import { useEditorStyles } from './editor-styles.ts';
import { FormulaBar } from './formula-bar.tsx';
import { gridKeys } from './grid-keys.ts';
import { useGridStyles } from './grid-styles.ts';
import { Letters, Numbers } from './headers.tsx';
import { lookFinder } from './look.ts';
import { marksOf } from './marks.ts';
import { measure } from './measure.ts';
import { mergeFinder } from './merges.ts';
import { Region, rectOf } from './region.tsx';
import { cellId } from './row.tsx';
import { type Cell, type Direction, nextCell } from './selection.ts';
import { SheetTabs } from './sheet-tabs.tsx';
import type { TileSource } from './tiles.ts';
import { usePointer } from './use-pointer.ts';
import { useSelection } from './use-selection.ts';
import { useViewport } from './use-viewport.ts';
import { usedArea } from './used-area.ts';
import { accepted, choicesAt, validationAt } from './validation.ts';
import { frozenIn, lettersHeight, numbersWidth, scrolledTo, scrolledWindow } from './viewport.ts';

/** The workbook as a grid: virtualised, with frozen panes and merged areas, edited as in a spreadsheet. */
export const Grid = ({ workbook, say }: { workbook: PreviewWorkbook; say: (text: string) => void }) => {
  useWorkbook(workbook);
  const styles = useGridStyles();
  const over = useEditorStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller);
  const [editing, setEditing] = useState<{ typed: string | null; opensList: boolean } | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const isReleased = useRef(false);
  const { shown: sheet, contents, marks, selected } = workbook;

  const look = useMemo(() => lookFinder(workbook), [workbook]);
  // A sheet is changed in place: `contents` tells.
  const source = useMemo<TileSource>(
    () => ({
      sheet,
      measures: measure(sheet),
      merges: mergeFinder(sheet),
      marks: marksOf(marks, sheet.name),
      look: (row, column) => look(sheet, row, column),
    }),
    [sheet, contents, marks, look],
  );
  const { measures, merges } = source;
  const { rowAt, columnAt } = measures;
  const { anchor, focus, select, selectArea } = useSelection(workbook, merges);
  const frozen = frozenIn(measures, sheet.frozen, viewport);
  const window = scrolledWindow(measures, frozen, viewport);
  const active: Area = merges.at(anchor.row, anchor.column) ?? { ...anchor, rows: 1, columns: 1 };
  const activeName = cellName(active.row, active.column);
  const validation = validationAt(sheet, active.row, active.column);
  const content = workbook.contentAt(sheet, active.row, active.column);

  const reveal = (cell: Cell): void => {
    const { current } = scroller;
    if (!current) return;
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = current;
    current.scrollTo(scrolledTo(measures, frozen, { left, top, width, height }, cell));
  };
  // Another sheet begins at its corner.
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    setEditing(null);
  }, [sheet]);
  // Only a new selection asks to be seen.
  useEffect(() => {
    reveal(selected.rows > 1 && selected.columns > 1 && focus.row !== anchor.row ? focus : anchor);
  }, [sheet, selected]);

  const edit = (typed: string | null, opensList = false): void => {
    reveal(anchor);
    setEditing({ typed, opensList });
  };
  const write = (text: string): string | null => {
    if (text === typedOf(content)) return null;
    const result = accepted(workbook, sheet, active.row, active.column, contentOf(text));
    if ('refusal' in result) return result.refusal;
    workbook.write(sheet.name, [{ row: active.row, column: active.column, content: result.content }], 'people');
    return null;
  };
  const commit = (text: string, direction: Direction | null): string | null => {
    const refusal = write(text);
    if (refusal !== null && direction) return refusal;
    if (refusal !== null) say(words.notTaken(text, activeName, refusal));
    setEditing(null);
    if (direction) {
      select(nextCell(anchor, direction, merges, measures), false);
      scroller.current?.focus({ preventScroll: true });
    }
    return null;
  };
  const clear = (): void => workbook.write(sheet.name, cleared(sheet, selected), 'people');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    if (event.key === 'Tab' && isReleased.current) return;
    isReleased.current = event.key === 'Escape';
    gridKeys({
      source,
      anchor,
      focus,
      page: Math.max(1, Math.floor((viewport.height - lettersHeight - rowAt[frozen.rows]) / 20) - 1),
      move: select,
      selectAll: () => selectArea(usedArea(sheet), anchor),
      edit,
      openList: () => edit(null, true),
      clear,
      undo: () => workbook.undo(),
      redo: () => workbook.redo(),
    })(event);
  };
  const onCopy = (event: ClipboardEvent, cuts: boolean): void => {
    if (event.target !== scroller.current) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied(workbook, sheet, selected));
    if (cuts) clear();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.target !== scroller.current) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    const writes = pasted(text, selected);
    if (writes.length === 0) return say(words.tooMuchPasted);
    workbook.write(sheet.name, writes, 'people');
    const last = writes[writes.length - 1];
    selectArea({ ...selected, rows: last.row - selected.row + 1, columns: last.column - selected.column + 1 }, anchor);
  };
  const pointer = usePointer({ scroller, measures, frozen, viewport, select, selectArea, edit: () => edit(null) });

  const placed = ((): { left: number; top: number; width: number; height: number } => {
    const rect = rectOf(source, active);
    const left = rect.left + numbersWidth - (active.column < frozen.columns ? 0 : viewport.left);
    const top = rect.top + lettersHeight - (active.row < frozen.rows ? 0 : viewport.top);
    return { ...rect, left: Math.max(0, left), top: Math.max(0, top), width: Math.min(rect.width, 480) };
  })();
  const inSight =
    placed.left < viewport.width - 20 &&
    placed.top < viewport.height - 10 &&
    (active.row < frozen.rows || placed.top >= lettersHeight + rowAt[frozen.rows]) &&
    (active.column < frozen.columns || placed.left + placed.width > numbersWidth + columnAt[frozen.columns]);
  const choices = choicesAt(workbook, sheet, active.row, active.column);
  const part = { source, selected, active: { ...active } };
  const [x, y] = [columnAt[frozen.columns], rowAt[frozen.rows]];
  const above = { top: 0, bottom: frozen.rows - 1 };
  const beside = { left: 0, right: frozen.columns - 1 };

  return (
    <div className={styles.frame}>
      <FormulaBar
        address={addressOf(selected)}
        cell={activeName}
        content={typedOf(content)}
        goTo={(address) => {
          try {
            const area = areaOf(address);
            selectArea(area, area);
            return true;
          } catch {
            return false;
          }
        }}
        write={(text) => {
          const refusal = write(text);
          if (refusal !== null) say(words.notTaken(text, activeName, refusal));
          return refusal === null;
        }}
      />
      <div className={styles.stage}>
        {/* biome-ignore lint/a11y/useSemanticElements: a table of this size would hold every cell */}
        <div
          ref={scroller}
          role="grid"
          tabIndex={0}
          aria-label={sheet.name}
          aria-description={words.gridHelp}
          aria-multiselectable
          aria-rowcount={measures.rows + 1}
          aria-colcount={measures.columns + 1}
          aria-activedescendant={cellId(activeName)}
          className={styles.scroller}
          onKeyDown={onKeyDown}
          onCopy={(event) => onCopy(event, false)}
          onCut={(event) => onCopy(event, true)}
          onPaste={onPaste}
          onFocus={({ target }) => setFocus(target === scroller.current && target.matches(':focus-visible'))}
          onBlur={() => setFocus(false)}
          {...pointer.handlers}
        >
          <div
            role="presentation"
            className={styles.canvas}
            style={{
              width: numbersWidth + columnAt[measures.columns],
              gridTemplateColumns: `${numbersWidth + x}px 1fr`,
              gridTemplateRows: `${lettersHeight + y}px ${rowAt[measures.rows] - y}px`,
            }}
          >
            <Region
              {...part}
              window={{ ...above, ...beside }}
              x={-numbersWidth}
              y={-lettersHeight}
              className={styles.corner}
            >
              <Letters
                isFirst
                measures={measures}
                from={0}
                to={frozen.columns - 1}
                selected={selected}
                x={-numbersWidth}
              />
              <Numbers measures={measures} from={0} to={frozen.rows - 1} selected={selected} y={-lettersHeight} />
            </Region>
            <Region
              {...part}
              window={{ ...above, left: window.left, right: window.right }}
              x={x}
              y={-lettersHeight}
              className={styles.above}
            >
              <Letters
                isFirst={false}
                measures={measures}
                from={window.left}
                to={window.right}
                selected={selected}
                x={x}
              />
            </Region>
            <Region
              {...part}
              window={{ top: window.top, bottom: window.bottom, ...beside }}
              x={-numbersWidth}
              y={y}
              className={styles.beside}
            >
              <Numbers measures={measures} from={window.top} to={window.bottom} selected={selected} y={y} />
            </Region>
            <Region {...part} window={window} x={x} y={y} className="" />
          </div>
        </div>
        {hasFocus && <div aria-hidden className={styles.focusLine} />}
        {choices && !editing && inSight && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={words.openList}
            className={over.listButton}
            style={{
              left: Math.min(placed.left + placed.width, viewport.width - 20),
              top: placed.top + Math.max(0, placed.height - 20),
            }}
            onClick={() => edit(null, true)}
          >
            ▼
          </button>
        )}
        <CellNote
          source={source}
          active={inSight && !editing ? activeName : null}
          activeRect={placed}
          pointed={pointer.pointed}
          room={viewport}
        />
        {editing && (
          <CellEditor
            key={activeName}
            cell={activeName}
            rect={placed}
            room={viewport}
            held={typedOf(content)}
            typed={editing.typed}
            choices={choices}
            opensList={editing.opensList}
            hint={
              isFormula(content) && workbook.tree(content.formula) === null
                ? words.formulaKept
                : (validation?.message ?? null)
            }
            commit={commit}
            cancel={() => {
              setEditing(null);
              scroller.current?.focus({ preventScroll: true });
            }}
          />
        )}
      </div>
      <SheetTabs workbook={workbook} />
    </div>
  );
};

export default Grid;
