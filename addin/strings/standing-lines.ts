const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Lines that stand in the workbook and were not written by the planner. */
export const standingLines = {
  title: (lines: number, sheet: string) => `${counted(lines, 'line')} on ${sheet}`,
  well: (kind: 'council' | 'year plan' | 'job lines') =>
    kind === 'year plan' ? 'They are as the legend says.' : 'They break no rule that applies.',
  found: (count: number) => `${counted(count, 'thing')} to look at, each with its cell.`,
  more: (count: number) => `Show ${counted(count, 'more thing')}`,
  withSource: (message: string, source: string) => `${message} (${source})`,
} as const;
