import type { PreviewWorkbook } from '../workbook/workbook.ts';
import { rememberWorkbook } from './remembered.ts';

/** After this many milliseconds without a change the workbook is put away. */
const pause = 600;

/**
 * Keeps the workbook in the browser as it changes.
 * @returns whether it differs from every file; set it to false when it was saved or opened
 */
export const rememberChanges = (workbook: PreviewWorkbook, changedBefore: boolean): { current: boolean } => {
  const changes = { current: changedBefore };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // A browser that keeps nothing asks before the page is left, below.
    rememberWorkbook({ ...workbook.saved(), changed: changes.current }).then(
      () => removeEventListener('beforeunload', ask),
      () => changes.current && addEventListener('beforeunload', ask),
    );
  };
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  workbook.onChange((event) => {
    if (event.kind === 'selection') return;
    if (event.kind === 'cells' || event.kind === 'sheets') changes.current = true;
    clearTimeout(timer);
    timer = setTimeout(put, pause);
  });
  // What was typed a moment before the page goes is kept too.
  addEventListener('pagehide', () => timer !== undefined && put());
  return changes;
};
