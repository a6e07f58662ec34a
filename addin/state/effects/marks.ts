import type { Mark } from '#addin/host/host.ts';
import type { WorkbookIssue } from '#engine/workbook/index.ts';

/** One mark a cell, with everything that is said of it; an error outweighs a note. What is good to know leaves no mark. */
export const marksOf = (issues: readonly WorkbookIssue[]): Mark[] => {
  const marks = new Map<string, Mark>();
  for (const { sheet, cell, severity, message } of issues) {
    if (severity === 'info') continue;
    const key = `${sheet}!${cell}`;
    const earlier = marks.get(key);
    const kind = severity === 'error' || earlier?.kind === 'error' ? 'error' : 'warning';
    marks.set(key, { sheet, cell, kind, text: earlier ? `${earlier.text}\n${message}` : message });
  }
  return [...marks.values()];
};
