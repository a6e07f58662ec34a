import { useCallback, useSyncExternalStore } from 'react';
import type { PreviewWorkbook } from './workbook/workbook.ts';

/** Renders again after every event of the workbook. @returns its version */
export const useWorkbook = (workbook: PreviewWorkbook): number =>
  useSyncExternalStore(
    useCallback((changed) => workbook.onChange(changed), [workbook]),
    () => workbook.version,
  );
